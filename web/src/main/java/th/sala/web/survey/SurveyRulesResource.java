package th.sala.web.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.survey.SurveyRule;
import th.sala.ticketing.survey.SurveyRules;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Whom teams ask how it went. */
@Path("survey-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyRulesResource {
    @Inject
    private Callers callers;

    @Inject
    private SurveyRules rules;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Of every team; one that was never set asks nobody")
    public Listing<SurveyRule> list() {
        return Listing.all(rules.read());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Sets a team's, from now on",
            description = "422 unusable-survey with a line for each fault, 404 unknown-team. Audited.")
    public SurveyRule write(SurveyRule wanted) {
        return Answers.value(rules.write(callers.of(security), Body.required(wanted)));
    }
}
