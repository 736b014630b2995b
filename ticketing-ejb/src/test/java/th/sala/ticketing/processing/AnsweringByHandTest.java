package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketHead;

/** Where the hub cannot send, an answer is a task that ends with the link to it. */
class AnsweringByHandTest {
    private final Hub hub = new Hub();
    private final String forum = "forum-" + UUID.randomUUID();

    AnsweringByHandTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, by_hand) VALUES (?, ?, ?, true)",
                forum,
                forum,
                hub.desk.team)));
    }

    @Test
    void an_answer_in_a_forum_waits_for_a_hand_and_leaves_with_its_link() {
        TicketHead ticket = mentioned("member7");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ กำลังตรวจสอบ"));
        assertThat(reply.delivery().state()).isEqualTo("queued");
        assertThat(reply.delivery().reason()).isEqualTo("by-hand");

        TaskView task = task(ticket);
        assertThat(task.message()).isEqualTo(reply.id());
        done(hub.in(() -> hub.tasks.desk.complete(hub.agent(), task.id(), null, "https://forum.example.com/42#9")));
        hub.in(this::tell);

        assertThat(state(ticket, reply)).isEqualTo("sent");
    }

    @Test
    void an_answer_that_is_not_given_after_all_has_not_left() {
        TicketHead ticket = mentioned("member8");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ"));
        TaskView task = task(ticket);
        done(hub.in(() -> hub.tasks.desk.drop(hub.agent(), task.id(), "กระทู้ถูกลบ")));
        hub.in(this::tell);

        assertThat(state(ticket, reply)).isEqualTo("failed");
    }

    @Test
    void an_answer_that_its_writer_takes_back_asks_nobody_to_give_it_any_more() {
        TicketHead ticket = mentioned("member9");
        MessageView reply = done(hub.answered(ticket, "ผิดกระทู้ค่ะ"));

        done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), reply.id())));
        hub.in(this::tell);

        TaskView task = task(ticket);
        assertThat(task.state()).isEqualTo("dropped");
        assertThat(task.doneBy()).isEqualTo(hub.desk.agent);
        MessageView taken = hub.messages(ticket).get(1);
        assertThat(taken.delivery().state()).isEqualTo("failed");
        assertThat(taken.delivery().reason()).isEqualTo("taken-back");
    }

    @Test
    void a_forum_mention_names_a_person_of_its_own_until_that_person_confirms() {
        TicketHead ticket = mentioned("malee");
        InboundMessage mail = InboundMessage.spoken(
                "email",
                hub.mailbox,
                UUID.randomUUID().toString(),
                ChannelAddress.email("malee-" + forum + "@example.com", "malee"),
                "สวัสดี",
                "th",
                List.of(),
                null);
        hub.in(() -> hub.intake.intake.accept(mail, new byte[] {1}));
        hub.worker.drain();

        assertThat(hub.ticketOf(mail).customer()).isNotEqualTo(ticket.customer());
    }

    private Void tell() {
        hub.tasks.ended.all().forEach(hub.replies::ended);
        return null;
    }

    private String state(TicketHead ticket, MessageView reply) {
        return hub.messages(ticket).stream()
                .filter(message -> message.id().equals(reply.id()))
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }

    private TaskView task(TicketHead ticket) {
        return done(hub.in(() -> hub.tasks.desk.of(hub.agent(), ticket.number())))
                .get(0);
    }

    private TicketHead mentioned(String member) {
        InboundMessage message = new InboundMessage(
                forum,
                forum,
                UUID.randomUUID().toString(),
                new ChannelAddress(forum, member, member),
                List.of(ChannelAddress.email(member + "-" + forum + "@example.com", member)),
                List.of(),
                null,
                Trust.NONE,
                null,
                "ร้านนี้ส่งช้ามาก",
                null,
                "th",
                List.of(),
                ThreadHints.NONE,
                false,
                false,
                null,
                null);
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {1}));
        hub.worker.drain();
        return hub.ticketOf(message);
    }
}
