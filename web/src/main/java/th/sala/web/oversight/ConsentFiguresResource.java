package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.ConsentFigures;
import th.sala.consent.ledger.ConsentFigures.Comparison;
import th.sala.consent.ledger.ConsentFigures.PurposeFigures;
import th.sala.web.security.Roles;

/** How the consents stand, in figures, and whether the figures agree with the ledger. */
@Path("privacy/consent-figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class ConsentFiguresResource {

    @Inject
    private ConsentFigures figures;

    /**
     * Figures of all purposes.
     *
     * @param compared the newest comparison with the ledger; null before the first night
     */
    public record StandingConsents(List<PurposeFigures> purposes, Comparison compared) {}

    @GET
    @Operation(summary = "How many consents of each purpose are in force, refused, withdrawn and over; nobody's name")
    public StandingConsents read() {
        return new StandingConsents(figures.figures(), figures.newest().orElse(null));
    }

    @POST
    @Path("comparison")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(summary = "Compares the figures with the ledger now, as every night; what differs is rebuilt")
    public StandingConsents compare() {
        var compared = figures.compare();
        return new StandingConsents(figures.figures(), compared);
    }
}
