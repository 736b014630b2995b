package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.auditor.AuditGrant;
import th.sala.consent.auditor.AuditGrants;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Who may audit, what and for how long. Without a grant in force an auditor reads nothing. */
@Path("privacy/audit-grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class AuditGrantsResource {

    @Inject
    private AuditGrants grants;

    @Context
    private SecurityContext security;

    /**
     * A grant to be.
     *
     * @param auditor user name
     * @param areas {@code all}, or parts of the privacy records by the step of their path after {@code privacy}, such as
     *     {@code requests}; {@code consents} for those of a person, {@code audit} for the sealed ledger
     * @param identity whether names are shown instead of pseudonyms; false when null
     * @param ground such as the letter that orders the audit
     * @param from now when null
     * @param to when it ends by itself
     */
    public record NewGrant(
            String auditor, List<String> areas, Boolean identity, String ground, Instant from, Instant to) {}

    @GET
    @Operation(summary = "The grants, newest first")
    public Listing<AuditGrant> list() {
        return Listing.all(grants.all());
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Lets an auditor read for a limited time",
            description = "422 incomplete-grant or unusable-period, 409 own-grant.")
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditGrant.class)))
    public Response grant(NewGrant grant) {
        var asked = Body.required(grant);
        var wanted = new AuditGrants.Wanted(
                asked.auditor(),
                asked.areas(),
                Boolean.TRUE.equals(asked.identity()),
                asked.ground(),
                asked.from(),
                asked.to());
        var granted = OversightProblems.value(grants.grant(wanted, officer()));
        return Answers.created("privacy/audit-grants/" + granted.id(), granted);
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "Ends a grant before its time", description = "409 grant-over.")
    public AuditGrant end(@PathParam("id") UUID id) {
        return OversightProblems.value(grants.end(id, officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
