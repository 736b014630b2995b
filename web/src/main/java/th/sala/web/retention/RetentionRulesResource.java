package th.sala.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.retention.RetentionDesk;
import th.sala.consent.retention.RetentionRule;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** How long each category of data is kept, by which law, and what becomes of it then. */
@Path("privacy/retention/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class RetentionRulesResource {

    @Inject
    private RetentionDesk desk;

    @Context
    private SecurityContext security;

    /**
     * A further version of a rule.
     *
     * @param law key of a law rule of kind {@code retention}, which states the period
     * @param method {@code erase} or {@code anonymise}
     * @param ground of section 33: {@code no-longer-necessary} (when null), {@code consent-withdrawn}, {@code objected} or
     *     {@code unlawful}
     */
    public record NewRetentionRule(String category, String law, String method, String ground) {}

    @GET
    @Operation(summary = "The rule of each category with its period of today")
    public Listing<RetentionRule> list() {
        return Listing.all(desk.rules());
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            summary = "Adds a version of a rule; it runs by itself only after a run that two officers agreed to",
            description = "422 unknown-retention-category, unknown-retention-period, unknown-retention-method,"
                    + " unknown-retention-ground, retention-evidence, or anonymise-not-allowed for what was processed"
                    + " unlawfully.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetentionRule.class)))
    public Response add(NewRetentionRule rule) {
        var asked = Body.required(rule);
        var added = RetentionProblems.value(desk.add(
                new RetentionDesk.NewRule(
                        Body.required(asked.category(), "category"),
                        Body.required(asked.law(), "law"),
                        Body.required(asked.method(), "method"),
                        asked.ground()),
                security.getUserPrincipal().getName()));
        return Answers.created("privacy/retention/rules", added);
    }
}
