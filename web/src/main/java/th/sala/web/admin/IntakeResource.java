package th.sala.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.intake.IntakeLedger;
import th.sala.web.rest.Moments;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Roles;

/** What came in and where it went. */
@Path("intake/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class IntakeResource {

    @Inject
    private IntakeLedger ledger;

    /** Received is the sum of the other figures, in every line and in the total. */
    public record Ledger(List<IntakeLedger.Line> items, Total total) {}

    /** The sum over the channels. */
    public record Total(
            long received,
            long delivered,
            long duplicate,
            long quarantined,
            long refused,
            long ignored,
            long pending) {}

    @GET
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Counts per channel what was received and what became of it")
    public Ledger count(
            @Parameter(description = "One channel only") @QueryParam("channel") String channel,
            @Parameter(description = "First day, Asia/Bangkok") @QueryParam("from") String from,
            @Parameter(description = "Last day, included") @QueryParam("to") String to) {
        var lines = ledger.count(QueryText.storable(channel), Moments.date("from", from), Moments.date("to", to));
        return new Ledger(lines, total(lines));
    }

    private static Total total(List<IntakeLedger.Line> lines) {
        return new Total(
                sum(lines, IntakeLedger.Line::received),
                sum(lines, IntakeLedger.Line::delivered),
                sum(lines, IntakeLedger.Line::duplicate),
                sum(lines, IntakeLedger.Line::quarantined),
                sum(lines, IntakeLedger.Line::refused),
                sum(lines, IntakeLedger.Line::ignored),
                sum(lines, IntakeLedger.Line::pending));
    }

    private static long sum(List<IntakeLedger.Line> lines, ToLongFunction<IntakeLedger.Line> column) {
        return lines.stream().mapToLong(column).sum();
    }
}
