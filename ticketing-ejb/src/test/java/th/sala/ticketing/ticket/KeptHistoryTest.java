package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.outcome.Outcome;

/** P5: the history of a ticket stays, whatever the runtime role does to what it hangs on. */
class KeptHistoryTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICTED = "23001";

    static final List<String> ATTEMPTS = List.of(
            "DELETE FROM ticketing.ticket_change",
            "UPDATE ticketing.ticket_change SET reason = NULL",
            "TRUNCATE ticketing.ticket_change",
            "DELETE FROM ticketing.ticket",
            "TRUNCATE ticketing.ticket CASCADE",
            "DELETE FROM ticketing.inbox",
            "DELETE FROM ticketing.inbox_duplicate",
            "DELETE FROM ticketing.inbox_refused",
            "DELETE FROM ticketing.sla_clock",
            "DELETE FROM ticketing.sla_pause",
            "DELETE FROM ticketing.sla_terms",
            "UPDATE ticketing.sla_terms SET policy = 'another'",
            "DELETE FROM ticketing.outbox",
            "DELETE FROM ticketing.agent",
            "DELETE FROM ticketing.team");

    private final DeskFixture desk = new DeskFixture();

    @ParameterizedTest
    @FieldSource("ATTEMPTS")
    void the_runtime_role_is_refused(String statement) {
        refused(TestDatabase.shared().app(), INSUFFICIENT_PRIVILEGE, statement);
    }

    @Test
    void not_even_the_owner_of_the_tables_deletes_a_ticket_with_its_history() {
        TicketHead ticket = desk.opened("เรื่องเดิม");

        refused(
                TestDatabase.shared().owner(),
                RESTRICTED,
                "DELETE FROM ticketing.ticket WHERE number = " + ticket.number());

        assertThat(history(ticket)).isNotEmpty();
    }

    @Test
    void the_words_about_a_living_person_cannot_be_forgotten() {
        var customer = ConsentPorts.on(desk.jdbi, desk.clock).somebody();
        TicketHead ticket = desk.opened("เรื่องเดิม", customer);
        desk.in(() -> desk.desk.patch(
                desk.agent(),
                ticket.number(),
                new TicketPatch("เรื่องใหม่", null, null, null, null, null, null, null, null),
                null));

        refused(
                TestDatabase.shared().app(),
                INSUFFICIENT_PRIVILEGE,
                "SELECT ticketing.forget_words_of_history('" + customer.value() + "')");

        assertThat(history(ticket)).extracting(TicketChange::from).contains("เรื่องเดิม");
    }

    private List<TicketChange> history(TicketHead ticket) {
        Outcome<List<TicketChange>> read = desk.in(() -> desk.desk.history(desk.agent(), ticket.number()));
        return read.fold(changes -> changes, refusal -> List.of());
    }

    private static void refused(Jdbi role, String state, String statement) {
        assertThatThrownBy(() -> role.useHandle(handle -> handle.execute(statement)))
                .as(statement)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo(state);
    }
}
