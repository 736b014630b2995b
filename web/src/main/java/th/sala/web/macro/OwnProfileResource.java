package th.sala.web.macro;

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
import th.sala.ticketing.macro.Profile;
import th.sala.ticketing.macro.Profiles;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How the caller is called in saved texts, by their own word. */
@Path("me/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Macros")
public class OwnProfileResource {
    @Inject
    private Callers callers;

    @Inject
    private Profiles profiles;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "The caller's nickname and particle")
    public Profile read() {
        return profiles.of(callers.of(security).user());
    }

    @PUT
    @Operation(
            summary = "The caller says how they are called and how they end a sentence",
            description = "khrap, kha or none; kha is written by the sentence it ends. 422 unusable-profile, 404"
                    + " not-on-the-staff.")
    public Profile say(Profile profile) {
        return Answers.value(profiles.say(callers.of(security), Body.required(profile)));
    }
}
