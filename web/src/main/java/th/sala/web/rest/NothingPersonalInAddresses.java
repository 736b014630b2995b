package th.sala.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import th.sala.web.problem.ProblemException;

/**
 * Refuses an address that carries personal data in any of its parameters, given once or often: addresses end up in logs
 * and histories, bodies do not.
 */
@Provider
public class NothingPersonalInAddresses implements ContainerRequestFilter {
    /** These take nothing but ids, times and cursors, which are long numbers too; anything else in them is refused. */
    private static final Set<String> NUMBERS = Set.of("subject", "customer", "ticket", "from", "to", "cursor", "limit");

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!NUMBERS.contains(name) && values.stream().anyMatch(PersonalWords::in)) throw inBody();
        });
    }

    private static ProblemException inBody() {
        return ProblemException.invalid(
                "search-in-body", "This looks like personal data. Send it as the body of POST /tickets/search.");
    }
}
