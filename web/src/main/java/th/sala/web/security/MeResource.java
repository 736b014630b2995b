package th.sala.web.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.oversight.Colleagues;
import th.sala.ticketing.people.Staff;

/** The signed-in person. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public class MeResource {

    @Inject
    private Callers callers;

    @Inject
    private Staff staff;

    @Inject
    private Claims claims;

    @Inject
    private Colleagues colleagues;

    /**
     * Who is signed in.
     *
     * @param name user name, as {@code assignee} of a ticket uses it
     * @param displayName null when neither the staff list nor the identity provider knows one
     * @param roles of Keycloak, sorted
     * @param teams keys of the teams worked in, sorted
     * @param locale {@code th} or {@code en}; null when the person chose none
     */
    @Schema(name = "Me")
    public record Me(String name, String displayName, List<String> roles, List<String> teams, String locale) {}

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.ADMIN,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.CUSTOMER,
        Roles.INTEGRATION
    })
    @Operation(summary = "Who is signed in: name, roles, teams, locale")
    public Me me(@Context SecurityContext security) {
        var caller = callers.of(security);
        var principal = security.getUserPrincipal();
        if (!caller.is(Roles.CUSTOMER))
            claims.text(principal, "email").ifPresent(email -> colleagues.met(caller.user(), email));
        var displayName = staff.agent(caller.user()).map(Staff.Agent::displayName);
        return new Me(
                caller.user(),
                displayName.or(() -> claims.text(principal, "name")).orElse(null),
                caller.roles().stream().sorted().toList(),
                caller.teams().stream().sorted().toList(),
                claims.text(principal, "locale").orElse(null));
    }
}
