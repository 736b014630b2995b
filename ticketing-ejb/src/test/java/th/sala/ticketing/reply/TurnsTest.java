package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** M8: between a claim and a withdrawal there is no gap through which a message could leave after the withdrawal. */
class TurnsTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());

    @Test
    @Tag("P19.6")
    void what_somebody_is_stopping_right_now_is_taken_by_nobody_until_they_have_committed() throws SQLException {
        done(hub.answered(ticket, "ได้ค่ะ"));
        UUID person = ticket.customer().value();

        try (Connection withdrawal = TestDatabase.shared().as("sala_app").getConnection()) {
            withdrawal.setAutoCommit(false);
            new Turns(Jdbi.create(withdrawal).installPlugin(new PostgresTypes())).stop(person);
            assertThat(hub.claimed()).isEmpty();
            withdrawal.rollback();
        }
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    @Tag("P19.6")
    void what_has_not_begun_to_leave_is_cancelled_and_what_has_is_let_through() {
        done(hub.answered(ticket, "หนึ่ง"));
        OutboundMessage leaving = hub.claimed().get(0);
        hub.in(() -> hub.replies.outbox.begin(leaving.claim()));
        UUID waiting = done(hub.answered(ticket, "สอง")).id();

        hub.in(() -> {
            hub.replies.stopped(
                    new ProcessingStopped(new SubjectId(ticket.customer().value()), "customer-care"));
            return null;
        });

        assertThat(state(leaving.message())).isEqualTo("sending");
        assertThat(state(waiting)).isEqualTo("cancelled");
    }

    private String state(UUID message) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT state FROM ticketing.outbox WHERE message = :message")
                        .bind("message", message)
                        .mapTo(String.class)
                        .one()));
    }
}
