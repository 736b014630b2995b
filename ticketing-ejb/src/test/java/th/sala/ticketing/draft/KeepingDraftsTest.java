package th.sala.ticketing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.Locks;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

class KeepingDraftsTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail());
    private final DraftDesk drafts = DraftPorts.on(hub.desk);

    @Test
    void what_an_agent_writes_is_theirs_alone_and_the_same_wherever_they_read_it() {
        OwnDraft kept = kept(writing("เรียนลูกค้า", "จำไว้"), 0);

        assertThat(mine()).isEqualTo(kept);
        assertThat(mine().reply())
                .isEqualTo(new DraftReply(
                        "เรียนลูกค้า",
                        ticket.lastMessage(),
                        "customer-care",
                        "email",
                        "a@example.com",
                        "b@example.com"));
        assertThat(mine().note()).isEqualTo("จำไว้");
        assertThat(Hub.done(hub.in(() -> drafts.mine(hub.desk.colleague(), ticket.number()))))
                .isEqualTo(OwnDraft.NONE);
        assertThat(refusal(hub.in(() -> drafts.mine(hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void addresses_that_were_typed_lie_sealed() {
        kept(writing("เรียนลูกค้า", null), null);

        assertThat(row()).doesNotContain("example.com").contains("เรียนลูกค้า");
    }

    @Test
    void of_two_devices_the_one_that_does_not_know_the_newest_words_is_told_and_overwrites_nothing() {
        OwnDraft first = kept(writing("หนึ่ง", null), 0);
        OwnDraft second = kept(writing("หนึ่งสอง", null), first.version());

        assertThat(refusal(keep(writing("หนึ่งสาม", null), first.version()))).isEqualTo("stale-version");
        assertThat(refusal(keep(writing("สี่", null), 0))).isEqualTo("stale-version");
        assertThat(refusal(keep(new DraftWords(null, null), first.version()))).isEqualTo("stale-version");
        assertThat(mine()).isEqualTo(second);
    }

    @Test
    void a_draft_that_was_emptied_and_begun_again_is_not_taken_for_the_one_before() {
        int first = kept(writing("หนึ่ง", null), null).version();
        assertThat(kept(new DraftWords(null, " "), first)).isEqualTo(OwnDraft.NONE);
        kept(writing("สอง", null), 0);

        assertThat(refusal(keep(writing("สาม", null), first))).isEqualTo("stale-version");
        assertThat(mine().reply().text()).isEqualTo("สอง");
    }

    @Test
    void a_colleagues_change_and_an_answer_refused_for_a_newer_message_leave_the_draft() {
        OwnDraft kept = kept(writing("ตอบช้า", null), null);
        hub.in(() -> hub.desk.desk.patch(
                hub.desk.colleague(),
                ticket.number(),
                new TicketPatch(null, "urgent", null, null, null, null, null, null, null),
                null));
        Hub.done(hub.in(() -> hub.replies.desk.reply(hub.desk.colleague(), ticket.number(), answer("ตอบก่อน"))));

        assertThat(refusal(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), answer("ตอบช้า")))))
                .isEqualTo("newer-message");
        assertThat(mine()).isEqualTo(kept);
    }

    @Test
    void what_was_sent_leaves_its_part_of_the_draft_empty_and_nothing_else() {
        kept(writing("ตอบ", "โน้ต"), null);
        Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), answer("ตอบ"))));
        assertThat(mine().reply()).isNull();
        assertThat(mine().note()).isEqualTo("โน้ต");

        Hub.done(hub.in(() -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote("โน้ต", null, null))));
        assertThat(mine()).isEqualTo(OwnDraft.NONE);
        assertThat(row()).isEmpty();
    }

    @Test
    void words_that_are_kept_while_they_are_sent_do_not_come_back() {
        Integer version = kept(writing("ตอบ", null), null).version();
        DeskFixture node = hub.desk.anotherNode();
        DraftDesk there = DraftPorts.on(node);

        CompletableFuture<Outcome<OwnDraft>> late = hub.in(() -> {
            Hub.done(hub.replies.desk.reply(hub.agent(), ticket.number(), answer("ตอบ")));
            CompletableFuture<Outcome<OwnDraft>> begun = CompletableFuture.supplyAsync(
                    () -> node.in(() -> there.keep(hub.agent(), ticket.number(), writing("ตอบ", null), version)));
            Locks.untilSomebodyWaits(begun);
            return begun;
        });

        assertThat(refusal(late.join())).isEqualTo("stale-version");
        assertThat(row()).isEmpty();
    }

    @Test
    void a_draft_without_end_is_refused_with_what_is_too_long() {
        Outcome<OwnDraft> refused = keep(new DraftWords(null, "ก".repeat(100_001)), null);

        assertThat(refused.<Refusal>fold(kept -> null, refusal -> refusal).errors())
                .singleElement()
                .asString()
                .startsWith("note:");
    }

    private DraftWords writing(String reply, String note) {
        return new DraftWords(
                new DraftReply(reply, ticket.lastMessage(), "customer-care", "email", "a@example.com", "b@example.com"),
                note);
    }

    private NewReply answer(String text) {
        return new NewReply(text, null, ticket.lastMessage(), null, null, null, null, null, null);
    }

    private OwnDraft kept(DraftWords words, Integer expected) {
        return Hub.done(keep(words, expected));
    }

    private Outcome<OwnDraft> keep(DraftWords words, Integer expected) {
        return hub.in(() -> drafts.keep(hub.agent(), ticket.number(), words, expected));
    }

    private OwnDraft mine() {
        Caller agent = hub.agent();
        return Hub.done(hub.in(() -> drafts.mine(agent, ticket.number())));
    }

    private String row() {
        UUID id = ticket.id();
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT convert_to(draft::text, 'UTF8') FROM ticketing.draft WHERE ticket = :ticket")
                .bind("ticket", id)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }
}
