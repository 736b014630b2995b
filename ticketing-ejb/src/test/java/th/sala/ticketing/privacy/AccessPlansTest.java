package th.sala.ticketing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.search.Plenty;

/** The watch over the access log and the wall around a customer look at one person, never through all of them. */
class AccessPlansTest {
    private static final Jdbi APP = TestDatabase.shared().app();

    @BeforeAll
    static void manyTickets() {
        Plenty.come(TestDatabase.shared().owner());
    }

    @AfterAll
    static void andNoneForTheOthers() {
        Plenty.go(TestDatabase.shared().owner());
    }

    @Test
    void whether_a_look_was_beside_an_open_ticket_is_found_by_its_person() {
        String plan = APP.withHandle(handle -> String.join(
                "\n",
                handle.createQuery("EXPLAIN " + TicketWorkplace.WITHOUT_OPEN_TICKET)
                        .bindArray("looks", UUID.class, List.of(UUID.randomUUID()))
                        .bindArray("actors", String.class, List.of("agent1"))
                        .bindArray("persons", UUID.class, List.of(UUID.randomUUID()))
                        .bindArray("moments", String.class, List.of("2026-11-23T02:00:00Z"))
                        .mapTo(String.class)
                        .list()));
        assertThat(plan)
                .contains("ticket_customer")
                .doesNotContain("Seq Scan on ticket ", "using ticket_pkey on ticket t ");
    }

    @Test
    void whether_an_agent_opened_a_ticket_oneself_joins_no_table_of_persons() {
        String plan = APP.withHandle(handle -> String.join(
                "\n",
                handle.createQuery(
                                "EXPLAIN SELECT FROM ticketing.agent_initiated WHERE ticket = :ticket AND opener = :user")
                        .bind("ticket", UUID.randomUUID())
                        .bind("user", "agent1")
                        .mapTo(String.class)
                        .list()));
        assertThat(plan).doesNotContain("Semi Join");
    }
}
