package th.sala.channels.phone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;
import th.sala.channels.phone.DetailBatch.Piece;

/** The way of a line of call details. */
@Dependent
public class DetailRoutes extends RouteBuilder {
    static final String IN = "direct:call-details-in";

    private final DetailIntake intake;

    @Inject
    DetailRoutes(DetailIntake intake) {
        this.intake = intake;
    }

    @Override
    public void configure() {
        from(IN).routeId("call-details-in").transform().body(Piece.class, intake::take);
    }
}
