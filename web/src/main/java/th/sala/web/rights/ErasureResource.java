package th.sala.web.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.erasure.ErasureDesk;
import th.sala.consent.erasure.ErasureReport;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Roles;

/** The erasure of a person who asked for it: a plan that changes nothing, the execution, and its certificate. */
@Path("privacy/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class ErasureResource {

    @Inject
    private ErasureDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Path("{id}/plan")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "The newest plan of an erasure")
    public ErasureReport planned(@PathParam("id") UUID id) {
        return desk.plan(id).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("{id}/plan")
    @FirstAnswerKept
    @Operation(
            summary = "Plans an erasure: every store with method and count, what stays by which law, holds in the way",
            description = "Changes nothing. 409 not-an-erasure.")
    public ErasureReport plan(@PathParam("id") UUID id) {
        return ErasureProblems.value(desk.plan(id, officer()));
    }

    @GET
    @Path("{id}/execution")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "The certificate of an erasure, with the stores that could not be reached yet")
    public ErasureReport certificate(@PathParam("id") UUID id) {
        return desk.certificate(id).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("{id}/execution")
    @FirstAnswerKept
    @Operation(
            summary = "Erases the person; what was carried out is not done again",
            description =
                    "Under a legal hold the outcome is blocked and the data is restricted instead (section 34). 409"
                            + " not-an-erasure, erasure-not-granted or erasure-plan-missing.")
    public ErasureReport execute(@PathParam("id") UUID id) {
        return ErasureProblems.value(desk.execute(id, officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
