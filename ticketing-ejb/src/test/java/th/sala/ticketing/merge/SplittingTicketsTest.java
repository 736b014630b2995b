package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.task.TaskDesk.Wanted;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** A second matter in one conversation becomes a ticket of whoever wrote it, and goes back. */
class SplittingTicketsTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final String nok = "nok." + UUID.randomUUID() + "@example.com";
    private final String lek = "lek." + UUID.randomUUID() + "@example.com";
    private final TicketHead letter = hub.delivered(Mails.aMail().from(nok).saying("พัสดุยังไม่ถึง"));

    @Test
    void what_the_customer_wrote_beside_becomes_a_ticket_of_their_own_with_its_own_clock() {
        UUID beside = wrote(nok, "ขอใบกำกับภาษีด้วย");

        TicketView opened = done(split(letter, beside));

        assertThat(opened.splitFrom()).isEqualTo(letter.number());
        assertThat(opened.team()).isEqualTo(letter.team());
        assertThat(opened.state()).isEqualTo("not-started");
        assertThat(opened.firstResponse().metAt()).isNull();
        assertThat(opened.firstResponse().dueAt())
                .isAfter(merging.view(letter).firstResponse().dueAt());
        assertThat(texts(head(opened))).singleElement().asString().contains("ใบกำกับภาษี");
        assertThat(texts(letter)).noneMatch(text -> text.contains("ใบกำกับภาษี"));
        assertThat(merging.newest(letter)).isNotEqualTo(beside);
        assertThat(opened.lastMessageId()).isEqualTo(beside);
        assertThat(changes(letter)).contains("split");
        assertThat(changes(head(opened))).contains("splitFrom");
    }

    @Test
    void its_answers_go_to_who_wrote_it_and_to_nobody_else_of_the_conversation() {
        UUID theirs = lekJoined("ของดิฉันก็เสียค่ะ");

        TicketView opened = done(split(letter, theirs));
        done(hub.answered(head(opened), "รับเรื่องแล้วค่ะ"));
        done(hub.answered(letter, "เรื่องพัสดุค่ะ"));

        assertThat(opened.customer().id()).isNotEqualTo(letter.customer().value());
        assertThat(left()).hasSize(2).allSatisfy(message -> {
            boolean split = message.text().contains("รับเรื่อง");
            assertThat(message.to()).extracting(to -> to.value()).containsExactly(split ? lek : nok);
            assertThat(message.cc()).isEmpty();
        });
    }

    @Test
    void what_was_answered_is_of_whom_it_goes_with_and_of_the_first_again_when_it_is_put_back() {
        UUID theirs = lekJoined("ของดิฉันก็เสียค่ะ");
        UUID reply = done(hub.answered(letter, "ของคุณเล็ก รับเรื่องแล้วค่ะ")).id();
        UUID note = done(hub.in(
                        () -> hub.replies.desk.note(hub.agent(), letter.number(), new NewNote("ของเล็ก", null, null))))
                .id();

        TicketHead opened = head(done(split(letter, theirs, reply, note)));

        assertThat(opened.customer()).isNotEqualTo(letter.customer());
        assertThat(merging.writtenTo(opened)).containsExactly(opened.customer());
        assertThat(merging.writtenTo(letter)).containsExactly(letter.customer());
        done(undo(opened, hub.agent()));
        assertThat(merging.writtenTo(letter)).containsExactly(letter.customer());
        merging.parted(opened);
        assertThat(merging.writtenTo(opened)).containsExactly(opened.customer());
        assertThat(merging.writtenTo(letter)).containsExactly(letter.customer());
    }

    @Test
    void it_goes_back_only_by_who_works_for_both_teams() {
        TicketHead opened = head(done(split(letter, wrote(nok, "ขอใบกำกับภาษีด้วย"))));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, letter.id())));

        assertThat(refusal(undo(opened, hub.agent()))).isEqualTo("supervisor-needed");
        assertThat(hub.messages(opened)).isNotEmpty();
        done(undo(
                opened,
                new Caller(hub.desk.colleague, Set.of("supervisor"), Set.of(hub.desk.team, hub.desk.otherTeam))));
    }

    @Test
    void who_answers_to_the_new_ticket_reaches_it() {
        TicketView opened = done(split(letter, lekJoined("ของดิฉันก็เสียค่ะ")));
        done(hub.answered(head(opened), "รับเรื่องแล้วค่ะ"));
        String token = token(left().get(0));

        TicketHead further = hub.delivered(Mails.aMail().from(lek).withTokens(token));

        assertThat(further.number()).isEqualTo(opened.number());
    }

    @Test
    void an_answer_that_waits_a_task_about_it_and_a_file_go_along() {
        UUID beside = hub.delivered(Mails.aMail()
                        .from(nok)
                        .trusted(Trust.NONE)
                        .withTokens(token(hub.claimed().get(0)))
                        .withFile("bill.txt", "x"))
                .lastMessage();
        UUID reply = done(hub.in(() -> hub.replies.desk.reply(
                        hub.agent(),
                        letter.number(),
                        new NewReply("ค่ะ", null, beside, null, null, null, null, null, 600, null))))
                .id();
        UUID note = done(hub.in(
                        () -> hub.replies.desk.note(hub.agent(), letter.number(), new NewNote("ดูบิล", null, null))))
                .id();

        TicketView opened = done(split(letter, beside, reply, note));

        assertThat(hub.messages(head(opened))).extracting(MessageView::id).containsExactly(beside, reply, note);
        assertThat(hub.messages(head(opened)).get(0).attachments()).hasSize(1);
        hub.pass(Duration.ofMinutes(11));
        List<OutboundMessage> left = left();
        assertThat(left).extracting(OutboundMessage::message).containsExactly(reply);
        assertThat(opened.firstResponse().metAt()).isNull();
        assertThat(opened.state()).isEqualTo("in-progress");
        sent(left);
        assertThat(merging.view(head(opened)).firstResponse().metAt()).isNotNull();
        assertThat(merging.view(letter).firstResponse().metAt()).isNull();
    }

    @Test
    void an_answer_that_left_before_is_the_first_response_of_the_new_ticket() {
        hub.claimed();
        hub.pass(Duration.ofMinutes(3));
        UUID reply = done(hub.answered(letter, "รับเรื่องแล้วค่ะ")).id();
        sent(left());
        UUID first = merging.messages(letter).get(0);
        UUID other = wrote(nok, "อีกเรื่องค่ะ");

        TicketView opened = done(split(letter, first, reply));

        assertThat(opened.firstResponse().metAt()).isNotNull();
        assertThat(opened.state()).isEqualTo("in-progress");
        assertThat(opened.assignee()).isEqualTo(hub.agent().user());
        assertThat(merging.messages(letter)).contains(other);
    }

    @Test
    void taken_back_all_of_it_is_in_one_ticket_again_and_the_next_word_too() {
        UUID beside = wrote(nok, "ขอใบกำกับภาษีด้วย");
        TicketView before = merging.view(letter);
        List<UUID> messages = merging.messages(letter);
        TicketHead opened = head(done(split(letter, beside)));
        done(hub.answered(opened, "ส่งให้แล้วค่ะ"));
        String token = token(left().get(0));
        UUID answer = merging.newest(opened);

        TicketView ended = done(undo(opened, hub.agent()));

        assertThat(ended.mergedInto()).isEqualTo(letter.number());
        assertThat(ended.outcome()).isEqualTo("duplicate");
        TicketView again = merging.view(letter);
        assertThat(again.firstResponse().dueAt())
                .isEqualTo(before.firstResponse().dueAt());
        assertThat(merging.messages(letter)).containsAll(messages).contains(answer);
        assertThat(hub.delivered(Mails.aMail().from(nok).withTokens(token)).id())
                .isEqualTo(letter.id());
        assertThat(refusal(undo(opened, hub.agent()))).isEqualTo("merged-ticket");

        merging.parted(opened);
        assertThat(merging.messages(opened)).contains(beside, answer);
    }

    @Test
    void whoever_did_it_takes_it_back_and_nobody_else_but_a_supervisor() {
        TicketHead opened = head(done(split(letter, wrote(nok, "ขอใบกำกับภาษีด้วย"))));
        assertThat(refusal(undo(opened, hub.desk.colleague()))).isEqualTo("not-who-split");
        assertThat(refusal(undo(opened, hub.desk.stranger()))).isEqualTo("unknown-ticket");
        assertThat(refusal(undo(letter, hub.agent()))).isEqualTo("not-split");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), letter.number(), "solved", null, null, null)));
        assertThat(refusal(undo(opened, hub.agent()))).isEqualTo("not-open");
        done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), letter.number(), null, null)));
        done(undo(opened, new Caller(hub.desk.colleague, Set.of("supervisor"), Set.of(hub.desk.team))));
    }

    @Test
    void what_is_no_matter_of_one_person_is_refused_with_what_to_do() {
        UUID first = merging.messages(letter).get(0);
        UUID theirs = lekJoined("ของดิฉันก็เสียค่ะ");
        TicketHead elsewhere = hub.delivered(Mails.aMail().from(nok).saying("อีกเรื่อง"));
        UUID note = done(hub.in(
                        () -> hub.replies.desk.note(hub.agent(), letter.number(), new NewNote("ดู", null, null))))
                .id();

        assertThat(refusal(split(letter))).isEqualTo("messages-required");
        assertThat(refusal(split(letter, elsewhere.lastMessage()))).isEqualTo("unknown-message");
        assertThat(refusal(split(letter, note))).isEqualTo("nobody-wrote");
        assertThat(refusal(split(letter, first, theirs))).isEqualTo("several-people");
        assertThat(refusal(split(elsewhere, elsewhere.lastMessage()))).isEqualTo("nothing-left");
        hub.in(() -> hub.consent.blocks().restrict(letter.customer(), "dpo1", null));
        assertThat(refusal(split(letter, theirs))).isEqualTo("customer-restricted");
    }

    @Test
    void a_ticket_that_goes_on_in_another_takes_no_notes_tasks_or_splits() {
        TicketHead other = hub.delivered(Mails.aMail().from(nok).saying("อีกเรื่อง"));
        UUID first = merging.messages(letter).get(0);
        merging.merged(letter, other);

        assertThat(refusal(hub.in(
                        () -> hub.replies.desk.note(hub.agent(), letter.number(), new NewNote("ดู", null, null)))))
                .isEqualTo("merged-ticket");
        assertThat(refusal(hub.in(
                        () -> hub.tasks.desk.add(hub.agent(), letter.number(), new Wanted("check", null, "ดู", null)))))
                .isEqualTo("merged-ticket");
        assertThat(refusal(split(letter, first))).isEqualTo("merged-ticket");
    }

    private Outcome<TicketView> split(TicketHead ticket, UUID... messages) {
        hub.pass(Duration.ofMinutes(1));
        return hub.in(() -> merging.splits.split(hub.agent(), ticket.number(), List.of(messages)));
    }

    private Outcome<TicketView> undo(TicketHead opened, Caller caller) {
        hub.pass(Duration.ofMinutes(1));
        return hub.in(() -> merging.splits.undo(caller, opened.number()));
    }

    /** A further mail in the same conversation. */
    private UUID wrote(String from, String text) {
        String token = hub.claimed().stream()
                .findFirst()
                .map(SplittingTicketsTest::token)
                .orElseGet(() -> answeredToken(letter));
        hub.pass(Duration.ofMinutes(5));
        TicketHead ticket = hub.delivered(
                Mails.aMail().from(from).trusted(Trust.NONE).withTokens(token).saying(text));
        assertThat(ticket.id()).isEqualTo(letter.id());
        return ticket.lastMessage();
    }

    private String answeredToken(TicketHead ticket) {
        done(hub.answered(ticket, "ค่ะ"));
        return token(left().get(0));
    }

    /** Somebody else is answered to as well, and answers. */
    private UUID lekJoined(String text) {
        UUID newest = merging.newest(letter);
        done(hub.in(() -> hub.replies.desk.reply(
                hub.agent(),
                letter.number(),
                new NewReply("เรียนทั้งสองท่าน", null, newest, null, null, null, List.of(lek), null, null, null))));
        return wrote(lek, text);
    }

    /** The answers of people that may leave now. */
    private List<OutboundMessage> left() {
        return hub.claimed().stream().filter(message -> !message.automatic()).toList();
    }

    private void sent(List<OutboundMessage> leaving) {
        leaving.forEach(message -> hub.in(() -> {
            hub.replies.outbox.begin(message.claim());
            hub.replies.outbox.sent(message.claim(), "250");
            return null;
        }));
    }

    private TicketHead head(TicketView view) {
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), view.number())));
    }

    private List<String> texts(TicketHead ticket) {
        return hub.messages(ticket).stream().map(MessageView::text).toList();
    }

    private List<String> changes(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .map(change -> change.field())
                .toList();
    }

    private static String token(OutboundMessage message) {
        return message.messageId().substring(1, message.messageId().indexOf('.'));
    }
}
