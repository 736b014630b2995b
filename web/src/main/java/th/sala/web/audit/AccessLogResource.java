package th.sala.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Moments;
import th.sala.web.rest.PageRequest;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Roles;

/** Who saw which field of whom, when, why and on which basis. */
@Path("privacy/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class AccessLogResource {

    @Inject
    private AccessLog log;

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Reads the access log, newest first",
            description =
                    "Without what colleagues wrote: review names where an officer opens it, GET /privacy/reviews/{id}.")
    public Listing<LoggedAccess> read(
            @Parameter(description = "Id of the person who was looked at") @QueryParam("subject") String subject,
            @Parameter(description = "User name of who looked") @QueryParam("actor") String actor,
            @Parameter(description = "Coded reason, such as break-glass") @QueryParam("reason") String reason,
            @Parameter(description = "Not before this time, or this day in Thailand") @QueryParam("from") String from,
            @Parameter(description = "Before this time, or before this day in Thailand") @QueryParam("to") String to,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var entries = log.read(new AccessQuery(
                subjectOf(subject),
                QueryText.storable(actor),
                QueryText.storable(reason),
                Moments.instant("from", from),
                Moments.instant("to", to),
                page.limit(),
                page.cursor()));
        return new Listing<>(entries.items(), entries.next());
    }

    private static SubjectId subjectOf(String text) {
        UUID id = Ids.of("subject", text);
        return id == null ? null : new SubjectId(id);
    }
}
