package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.Invalidations;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.security.Roles;

/** Consents that a defective notice was asked with bind nobody (section 19). */
@Path("privacy/notices/{key}/versions/{version}/invalidation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class InvalidationResource {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,20}(-[a-z]{1,20}){0,4}");

    @Inject
    private Invalidations invalidations;

    @Context
    private SecurityContext security;

    /** @param reason a code of what was wrong, such as {@code pre-selected}: small letters and dashes */
    public record Defect(String reason) {}

    @POST
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            summary = "Finds this version of a notice defective: from now on no consent that cites it binds anybody",
            description =
                    "The gate refuses at once (notice-defective). The end of each consent is written into the ledger"
                            + " in batches afterwards: left tells how many are still to come, and GET"
                            + " /privacy/notices/invalidations how far it is. Doing it twice changes nothing. 422"
                            + " unusable-reason.")
    public Invalidations.Invalidated invalidate(
            @PathParam("key") String key, @PathParam("version") int version, Defect defect) {
        var reason = Body.required(Body.required(defect).reason(), "reason");
        if (!CODE.matcher(reason).matches()) {
            throw ProblemException.invalid("unusable-reason", "The reason is a code: small letters and dashes.");
        }
        return invalidations
                .invalidate(key, version, reason, security.getUserPrincipal().getName())
                .orElseThrow(ProblemException::notFound);
    }
}
