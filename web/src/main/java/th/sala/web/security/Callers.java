package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;

/** Who asks: user name and roles from Keycloak, teams from the hub's own table. */
@ApplicationScoped
public class Callers {
    private Staff staff;

    Callers() {}

    @Inject
    public Callers(Staff staff) {
        this.staff = staff;
    }

    /** Only for a signed-in caller, which {@code @RolesAllowed} ensures. */
    public Caller of(SecurityContext security) {
        return of(security.getUserPrincipal().getName(), security::isUserInRole);
    }

    public Caller of(String user, Predicate<String> inRole) {
        return staff.caller(user, rolesWhere(inRole));
    }

    public static Set<String> rolesWhere(Predicate<String> inRole) {
        return Roles.ALL.stream().filter(inRole).collect(Collectors.toUnmodifiableSet());
    }
}
