package th.sala.web.routing;

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
import th.sala.ticketing.preference.PreferenceDesk;
import th.sala.ticketing.preference.Preferences;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How the caller has set up the console. */
@Path("me/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Session")
public class OwnPreferencesResource {
    @Inject
    private Callers callers;

    @Inject
    private PreferenceDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "How the caller has set up the console: panes, keys, what follows an answer, era, alerts")
    public Preferences read() {
        return desk.of(callers.of(security));
    }

    @PUT
    @Operation(
            summary = "Keeps how the caller has set up the console, in place of what was kept",
            description = "422 unusable-preferences, 404 not-on-the-staff.")
    public Preferences keep(Preferences preferences) {
        return Answers.value(desk.keep(callers.of(security), Body.required(preferences)));
    }
}
