package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.oversight.OversightRule;
import th.sala.consent.oversight.OversightRules;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The numbers by which accesses are watched. */
@Path("privacy/oversight-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class OversightRulesResource {

    @Inject
    private OversightRules rules;

    @Context
    private SecurityContext security;

    /** @param key such as {@code bulk-persons} */
    public record NewAmount(String key, Integer amount) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "The numbers in force, by key")
    public Listing<OversightRule> list() {
        return Listing.all(rules.inForce());
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Adds a version of a number, from now on; what happened before keeps the older one",
            description = "422 unknown-number.")
    public OversightRule change(NewAmount wanted) {
        var asked = Body.required(wanted);
        return rules.change(
                        Body.required(asked.key(), "key"),
                        Body.required(asked.amount(), "amount"),
                        security.getUserPrincipal().getName())
                .orElseThrow(() -> ProblemException.invalid(
                        "unknown-number", "There is no such number, or its unit does not allow this amount."));
    }
}
