package th.sala.ticketing.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.setup.FirstContacts.Reached;
import th.sala.ticketing.ticket.TicketHead;

class FirstContactsTest {
    private final Hub hub = new Hub();
    private final FirstContacts contacts = new LookingForContacts(hub.desk.jdbi);
    private final String kiosk = "kiosk-" + UUID.randomUUID();

    @Test
    void a_desk_is_reached_by_a_ticket_and_has_answered_once_an_answer_left() {
        assertThat(reached()).isEqualTo(new Reached(false, false));

        TicketHead ticket = hub.delivered(Mails.aMail());
        write("UPDATE ticketing.ticket SET channel = ? WHERE id = ?", kiosk, ticket.id());
        UUID answer = hub.desk.message(ticket.id(), "reply", kiosk, "สวัสดีค่ะ");
        write("UPDATE ticketing.message SET delivery_state = 'queued' WHERE id = ?", answer);
        assertThat(reached()).isEqualTo(new Reached(true, false));

        write("UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?", answer);
        assertThat(reached()).isEqualTo(new Reached(true, true));
        assertThat(hub.in(() -> contacts.of(null))).isEqualTo(new Reached(true, true));
    }

    private Reached reached() {
        return hub.in(() -> contacts.of(kiosk));
    }

    private void write(String sql, Object... values) {
        hub.in(() -> TestDatabase.shared().owner().withHandle(handle -> handle.execute(sql, values)));
    }
}
