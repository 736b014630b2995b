package th.sala.ticketing.people;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Whose records a caller reaches without a ticket in hand. */
public class ServedCustomers {
    private static final String SERVED = """
            SELECT NOT EXISTS (SELECT FROM ticketing.erased_person WHERE customer = :customer)
              AND EXISTS (SELECT FROM ticketing.ticket
                WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
                  AND team = ANY(:teams)
                  AND NOT EXISTS (SELECT FROM ticketing.agent_initiated own
                    WHERE own.ticket = ticket.id AND own.opener = :user))
            """;
    private static final String KNOWN = """
            SELECT NOT EXISTS (SELECT FROM ticketing.erased_person WHERE customer = :customer)
              AND EXISTS (SELECT FROM ticketing.person WHERE customer = :customer)
            """;

    private final Jdbi jdbi;

    @Inject
    public ServedCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A connected system knows every customer, a supervisor those whom their teams serve by more than what the supervisor
     * began without them. Whoever is erased is reached by nobody.
     */
    public boolean reachedBy(Caller caller, SubjectId customer) {
        return jdbi.withHandle(handle -> caller.is("integration")
                ? handle.createQuery(KNOWN)
                        .bind("customer", customer.value())
                        .mapTo(Boolean.class)
                        .one()
                : handle.createQuery(SERVED)
                        .bind("customer", customer.value())
                        .bindArray("teams", String.class, List.copyOf(caller.teams()))
                        .bind("user", caller.user())
                        .mapTo(Boolean.class)
                        .one());
    }
}
