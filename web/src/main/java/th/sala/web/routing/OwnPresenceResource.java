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
import th.sala.ticketing.presence.Shift;
import th.sala.ticketing.presence.Shifts;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How the caller stands: there for work, or away and why. */
@Path("me/presence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Routing")
public class OwnPresenceResource {
    @Inject
    private Callers callers;

    @Inject
    private Shifts shifts;

    @Context
    private SecurityContext security;

    /** @param state {@code available}, {@code break}, {@code lunch}, {@code training}, {@code wrap-up} or {@code offline} */
    public record SaidPresence(String state) {}

    @GET
    @Operation(
            summary = "How the caller stands and what they have in hand",
            description = "404 not-on-the-staff. Offline a minute after their last console closed.")
    public Shift read() {
        return Answers.value(shifts.mine(callers.of(security)));
    }

    @PUT
    @Operation(
            summary = "The caller says how they stand",
            description = "Only who is available is given work. 422 unknown-presence.")
    public Shift say(SaidPresence presence) {
        return Answers.value(
                shifts.say(callers.of(security), Body.required(presence).state()));
    }
}
