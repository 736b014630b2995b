package th.sala.web.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.channels.phone.CallDetails;
import th.sala.channels.phone.CallImport;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Call details from a file of the telephone exchange. */
@Path("calls/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes("text/csv")
@RolesAllowed({Roles.SUPERVISOR, Roles.INTEGRATION})
@Tag(name = "Calls")
public class CallImportResource {
    private static final int LARGEST = 4 << 20;

    @Inject
    private Callers callers;

    @Inject
    private CallDetails details;

    @Context
    private SecurityContext security;

    @POST
    @Operation(
            summary = "Brings in call details, or tells line by line what would come of them",
            description =
                    "The first line names the columns: those of POST /calls, externalId and exchange; the names that Asterisk"
                            + " uses are understood too. A call that is known changes nothing, so the same file again doubles"
                            + " nothing. A faulty line stops no other. At most 4 MiB and 20,000 calls.")
    public CallImport bring(
            @Parameter(description = "true, the default: nothing is kept") @QueryParam("dryRun") String dryRun,
            InputStream file)
            throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new ProblemException(Problems.ofStatus(413));
        var caller = callers.of(security);
        try {
            return details.bring(bytes, !"false".equals(dryRun), caller.user(), caller.roles());
        } catch (CallDetails.UnreadableFile unreadable) {
            throw ProblemException.invalid("unreadable-file", unreadable.getMessage());
        }
    }
}
