package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.AccountConnected;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.ReceivingAccountTable;
import th.sala.ticketing.intake.ReceivingAccounts.ReceivingAccount;
import th.sala.ticketing.intake.Shown;
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
    @Tag("P23.1")
    void a_notice_that_a_colleague_gave_by_hand_is_not_proved_and_is_told_again() {
        TicketHead ticket = mentioned("member13");
        done(hub.answered(ticket, "ขออภัยค่ะ กำลังตรวจสอบ"));
        UUID task = task(ticket).id();
        done(hub.in(() -> hub.tasks.desk.complete(hub.agent(), task, null, "https://forum.example.com/42#9")));
        hub.in(this::tell);

        done(hub.answered(ticket, "เรียบร้อยแล้วค่ะ"));

        assertThat(noticesOf(ticket)).containsExactly("NoticeQueued", "NoticeFailed", "NoticeQueued");
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
    void who_objects_is_not_answered_by_hand_and_completing_the_task_sends_nothing() {
        TicketHead ticket = mentioned("member10");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ"));
        hub.in(() -> {
            hub.replies.stopped(new ProcessingStopped(ticket.customer(), "customer-care"));
            return null;
        });
        hub.in(this::tell);
        assertThat(task(ticket).state()).isEqualTo("dropped");

        UUID task = task(ticket).id();
        done(hub.in(() -> hub.tasks.desk.reopen(hub.agent(), task)));
        done(hub.in(() -> hub.tasks.desk.complete(hub.agent(), task, null, "https://forum.example.com/42#9")));
        hub.in(this::tell);
        assertThat(state(ticket, reply)).isEqualTo("failed");
    }

    @Test
    void an_answer_to_whom_the_gate_refuses_meanwhile_is_not_recorded_as_sent() {
        TicketHead ticket = mentioned("member11");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ"));
        hub.in(() -> hub.consent.blocks().object(ticket.customer(), "customer-care", "dpo1", "not me"));
        UUID task = task(ticket).id();
        done(hub.in(() -> hub.tasks.desk.complete(hub.agent(), task, null, "https://forum.example.com/42#9")));
        hub.in(this::tell);
        assertThat(state(ticket, reply)).isEqualTo("failed");
    }

    @Test
    void what_is_sent_again_by_hand_asks_a_colleague_again() {
        TicketHead ticket = mentioned("member12");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ"));
        UUID first = task(ticket).id();
        done(hub.in(() -> hub.tasks.desk.drop(hub.agent(), first, "กระทู้ถูกลบ")));
        hub.in(this::tell);
        UUID row = row(reply);

        done(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row)));

        assertThat(done(hub.in(() -> hub.tasks.desk.of(hub.agent(), ticket.number()))))
                .extracting(TaskView::state)
                .containsExactly("dropped", "open");
    }

    @Test
    void what_waits_follows_the_way_that_the_channel_is_answered() {
        TicketHead ticket = mentioned("member13");
        MessageView reply = done(hub.answered(ticket, "ขออภัยค่ะ"));
        connect(false);
        assertThat(task(ticket).state()).isEqualTo("dropped");
        assertThat(state(ticket, reply)).isEqualTo("queued");

        connect(true);
        assertThat(done(hub.in(() -> hub.tasks.desk.of(hub.agent(), ticket.number()))))
                .extracting(TaskView::state)
                .containsExactly("dropped", "open");
    }

    private void connect(boolean byHand) {
        ReceivingAccount account = new ReceivingAccount(forum, forum, hub.desk.team, false, byHand);
        hub.in(() -> {
            new ReceivingAccountTable(hub.desk.jdbi, new FiredEvents<>()).connect(account);
            hub.replies.connected(new AccountConnected(account));
            return null;
        });
        hub.in(this::tell);
    }

    private UUID row(MessageView reply) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", reply.id())
                        .mapTo(UUID.class)
                        .one()));
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

    private List<String> noticesOf(TicketHead ticket) {
        return hub.in(() -> hub.consent.ledger().entries(ticket.customer()).stream()
                .map(ConsentEntry::event)
                .filter(event -> event.startsWith("Notice"))
                .toList());
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
                null,
                Shown.NOTHING);
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {1}));
        hub.worker.drain();
        return hub.ticketOf(message);
    }
}
