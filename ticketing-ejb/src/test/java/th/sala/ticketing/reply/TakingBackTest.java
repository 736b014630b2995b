package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

class TakingBackTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());
    private final UUID reply = written("ผิดคนค่ะ");

    @Test
    void what_was_taken_back_never_leaves_and_stays_to_be_seen() {
        MessageView taken = Hub.done(takenBack(hub.agent()));

        assertThat(taken.delivery().state()).isEqualTo("failed");
        assertThat(taken.delivery().reason()).isEqualTo("taken-back");
        hub.pass(Duration.ofMinutes(11));
        assertThat(hub.claimed()).isEmpty();
        assertThat(Hub.done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))))
                .last()
                .extracting(TicketChange::field, TicketChange::to, TicketChange::reason, TicketChange::actor)
                .containsExactly("delivery", "failed", "taken-back", hub.desk.agent);
    }

    @Test
    void it_makes_no_answer_late_and_meets_no_clock() {
        Hub.done(takenBack(hub.agent()));

        TicketView now = Hub.done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
        assertThat(now.lastMessageId()).isEqualTo(ticket.lastMessage());
        assertThat(now.firstResponse().metAt()).isNull();
        NewReply better = new NewReply("ได้ค่ะ", null, ticket.lastMessage(), null, null, null, null, null, null);
        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), better))))
                .isEqualTo("done");
        assertThat(hub.claimed())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).startsWith("ได้ค่ะ"));
    }

    @Test
    void nobody_sends_it_again() {
        Hub.done(takenBack(hub.agent()));
        UUID row = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", reply)
                        .mapTo(UUID.class)
                        .one()));

        assertThat(Hub.refusal(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row))))
                .isEqualTo("not-repeatable");
        assertThat(Hub.refusal(takenBack(hub.agent()))).isEqualTo("not-queued");
    }

    @Test
    void what_is_being_sent_cannot_be_taken_back() {
        hub.pass(Duration.ofMinutes(11));
        assertThat(hub.claimed()).hasSize(1);

        assertThat(Hub.refusal(takenBack(hub.agent()))).isEqualTo("not-queued");
    }

    @Test
    void only_its_writer_takes_it_back_and_only_where_it_was_written() {
        Caller colleague = new Caller(hub.desk.colleague, Set.of("agent"), Set.of(hub.desk.team));
        assertThat(Hub.refusal(takenBack(colleague))).isEqualTo("not-the-writer");
        assertThat(Hub.refusal(takenBack(hub.desk.stranger()))).isEqualTo("unknown-ticket");

        TicketHead other = hub.delivered(Mails.aMail().automatic());
        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), other.number(), reply))))
                .isEqualTo("unknown-message");
    }

    private Outcome<MessageView> takenBack(Caller caller) {
        return hub.in(() -> hub.replies.desk.takeBack(caller, ticket.number(), reply));
    }

    private UUID written(String text) {
        NewReply later = new NewReply(text, null, ticket.lastMessage(), null, null, null, null, null, 600);
        return Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), later)))
                .id();
    }
}
