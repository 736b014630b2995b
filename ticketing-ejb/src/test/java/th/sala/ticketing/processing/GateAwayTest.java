package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** The gate fails closed for what leaves, never for what arrives (P4). */
class GateAwayTest {
    private final Hub hub = new Hub();

    @AfterEach
    void restore() {
        owner("GRANT INSERT, SELECT ON consent.gate_decision TO sala_app");
        owner("GRANT SELECT ON consent.purpose_version TO sala_app");
    }

    @Tag("P19.1")
    @ParameterizedTest(name = "REVOKE {0} ON {1}")
    @CsvSource({"INSERT, consent.gate_decision", "SELECT, consent.purpose_version"})
    void with_the_gates_rights_revoked_every_message_becomes_a_ticket_marked_reply_blocked(String right, String table) {
        owner("REVOKE " + right + " ON " + table + " FROM sala_app");
        List<InboundMessage> mails =
                IntStream.range(0, 5).mapToObj(i -> hub.accepted(Mails.aMail())).toList();
        hub.worker.drain();

        assertThat(mails).allSatisfy(mail -> {
            TicketHead ticket = hub.ticketOf(mail);
            assertThat(view(ticket).replyBlocked()).isTrue();
            assertThat(outgoing(ticket)).isZero();
            assertThat(refusal(hub.answered(ticket, "ได้ค่ะ"))).isEqualTo("gate-away");
        });
        assertThat(hub.in(() -> hub.replyBlocks.tickets())).isGreaterThanOrEqualTo(5);
        assertThat(hub.in(hub.replyBlocks::gateAnswers)).isFalse();
    }

    @Test
    void once_the_gate_answers_again_each_gets_its_decision_and_may_be_answered() {
        owner("REVOKE INSERT ON consent.gate_decision FROM sala_app");
        InboundMessage mail = hub.accepted(Mails.aMail());
        hub.worker.drain();
        hub.worker.endBlocks();
        TicketHead ticket = hub.ticketOf(mail);
        assertThat(view(ticket).replyBlocked()).isTrue();

        restore();
        hub.worker.endBlocks();

        assertThat(view(ticket).replyBlocked()).isFalse();
        assertThat(hub.messages(ticket)).extracting(MessageView::evidence).doesNotContainNull();
        Hub.done(hub.answered(ticket, "ได้ค่ะ"));
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    @Tag("P19.6")
    void no_more_news_that_came_meanwhile_is_taken_at_its_word_once_the_gate_answers_again() {
        owner("REVOKE INSERT ON consent.gate_decision FROM sala_app");
        InboundMessage mail = hub.accepted(Mails.aMail().saying("ไม่รับข่าวสารค่ะ"));
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(mail);
        assertThat(withdrawn(ticket)).isFalse();

        restore();
        hub.worker.endBlocks();

        assertThat(withdrawn(ticket)).isTrue();
        assertThat(outgoing(ticket)).isZero();
    }

    private boolean withdrawn(TicketHead ticket) {
        return hub.in(() -> hub.consent.ledger().entries(ticket.customer())).stream()
                .anyMatch(entry -> entry.event().equals("ConsentWithdrawn"));
    }

    @Test
    void a_message_that_only_the_gate_held_up_never_counts_as_poison() {
        owner("REVOKE INSERT ON consent.gate_decision FROM sala_app");
        InboundMessage mail = hub.accepted(Mails.aMail());
        hub.triedInVain();

        assertThat(hub.in(() -> hub.intake.held()))
                .noneMatch(held -> held.externalId().equals(mail.externalId()));
        assertThat(view(hub.ticketOf(mail)).replyBlocked()).isTrue();
    }

    private int outgoing(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.outbox WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(Integer.class)
                        .one()));
    }

    private TicketView view(TicketHead ticket) {
        return hub.in(() -> hub.desk.reading.read(List.<UUID>of(ticket.id())).get(0));
    }

    private static void owner(String statement) {
        TestDatabase.shared().owner().useHandle(handle -> handle.execute(statement));
    }
}
