package th.sala.ticketing.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.oversight.Workplace;
import th.sala.consent.oversight.Workplaces;
import th.sala.ticketing.people.Staff;

/** Tells the watch over the access log what tickets and teams explain. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TicketWorkplace implements Workplace {
    static final String WITHOUT_OPEN_TICKET = """
            SELECT look.id FROM unnest(:looks, :actors, :persons, CAST(:moments AS timestamptz[]))
              AS look (id, actor, person, at)
            WHERE NOT EXISTS (
              SELECT 1
              FROM (SELECT look.person AS identity
                    UNION ALL
                    SELECT s.identity FROM ticketing.same_person s WHERE s.customer = look.person) AS known
              JOIN ticketing.ticket t ON t.customer = known.identity
              WHERE t.created_at <= look.at AND (t.closed_at IS NULL OR t.closed_at >= look.at)
                AND NOT EXISTS (
                  SELECT 1 FROM ticketing.agent_initiated own WHERE own.ticket = t.id AND own.opener = look.actor))
            """;

    private final Jdbi jdbi;
    private final Staff staff;
    private final Workplaces workplaces;

    @Inject
    public TicketWorkplace(Jdbi jdbi, Staff staff, Workplaces workplaces) {
        this.jdbi = jdbi;
        this.staff = staff;
        this.workplaces = workplaces;
    }

    @PostConstruct
    public void join() {
        workplaces.join(this);
    }

    @Override
    public Set<UUID> withoutOpenTicket(Collection<Look> looks) {
        return looks.isEmpty()
                ? Set.of()
                : jdbi.withHandle(handle -> handle.createQuery(WITHOUT_OPEN_TICKET)
                        .bindArray(
                                "looks",
                                UUID.class,
                                looks.stream().map(Look::id).toList())
                        .bindArray(
                                "actors",
                                String.class,
                                looks.stream().map(Look::actor).toList())
                        .bindArray(
                                "persons",
                                UUID.class,
                                looks.stream()
                                        .map(look -> look.person().value())
                                        .toList())
                        .bindArray(
                                "moments",
                                String.class,
                                looks.stream().map(look -> look.at().toString()).toList())
                        .mapTo(UUID.class)
                        .collect(Collectors.toSet()));
    }

    @Override
    public String called(String team) {
        return staff.teams().stream()
                .filter(one -> one.key().equals(team))
                .findFirst()
                .map(Staff.Team::name)
                .orElse(team);
    }

    @Override
    public Set<String> teams(String actor) {
        return staff.agent(actor).map(Staff.Agent::teams).orElse(Set.of());
    }
}
