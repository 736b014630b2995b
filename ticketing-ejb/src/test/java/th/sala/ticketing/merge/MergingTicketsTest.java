package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.Continuation;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** CU-1: one person, one ticket with several channels, one timeline, one clock, one number; and back. */
class MergingTicketsTest {
    private static final List<MergeEvidence> SPOKEN = List.of(new MergeEvidence("SPOKEN_CHECK", null, null));

    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final Moves moves = merging.moves;
    private final TicketMerges merges = merging.merges;
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead chat = opened(
            new Customer(null, null, null, "U" + UUID.randomUUID().toString().replace("-", ""), "นก"), "line");
    private final TicketHead call = opened(new Customer(null, null, "09" + digits(), null, null), "phone");

    @Test
    void aCallGoesOnInTheChatOfTheSamePerson() {
        onePerson();
        TicketView ended = done(goOn(call, chat));

        assertThat(ended.mergedInto()).isEqualTo(chat.number());
        assertThat(ended.state()).isEqualTo("cancelled");
        assertThat(ended.outcome()).isEqualTo("duplicate");
        TicketView goesOn = view(chat);
        assertThat(goesOn.channels()).containsExactly("line", "phone");
        assertThat(hub.messages(chat))
                .hasSize(2)
                .extracting(message -> message.channel())
                .containsExactly("line", "phone");
        assertThat(hub.messages(call)).isEmpty();
        assertThat(goesOn.lastMessageId()).isEqualTo(hub.messages(chat).get(1).id());
        assertThat(changes(chat)).contains("merged");
        assertThat(changes(call)).contains("mergedInto");
    }

    @Test
    void whoWaitedForTheCustomerWaitsNoLonger() {
        onePerson();
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), chat.number(), null, "customer", null)));
        done(goOn(call, chat));
        assertThat(view(chat).state()).isEqualTo("in-progress");
    }

    @Test
    void theEarlierClockCountsWhicheverTicketGoesOn() {
        onePerson();
        Instant due = view(chat).firstResponse().dueAt();
        done(goOn(chat, call));
        assertThat(view(call).firstResponse().dueAt()).isEqualTo(due);
        done(part(chat));
        assertThat(view(call).firstResponse().dueAt()).isAfter(due);
        assertThat(view(chat).firstResponse().dueAt()).isEqualTo(due);
        assertThat(view(chat).firstResponse().metAt()).isNull();
    }

    @Test
    void anAnswerToATicketIsTheFirstResponseOfTheMatter() {
        TicketHead letter = hub.delivered(Mails.aMail().from(mail));
        hub.pass(Duration.ofMinutes(1));
        done(hub.answered(letter, "รับเรื่องแล้วค่ะ"));
        hub.claimed()
                .forEach(message -> hub.in(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.sent(message.claim(), "250");
                    return null;
                }));
        join(chat.customer(), letter.customer());
        assertThat(refusal(goOn(letter, chat))).isEqualTo("already-answered");
        done(hub.in(() -> merges.merge(hub.agent(), letter.number(), chat.number())));
        Instant met = view(letter).firstResponse().metAt();
        assertThat(met).isNotNull();
        assertThat(view(chat).firstResponse().metAt()).isEqualTo(met);
        done(part(letter));
        assertThat(view(chat).firstResponse().metAt()).isNull();
        assertThat(view(letter).firstResponse().metAt()).isEqualTo(met);
    }

    @Test
    void anAnswerThatCameAlongAndIsTakenBackMovesNothing() {
        TicketHead older = hub.delivered(Mails.aMail().from(mail));
        hub.pass(Duration.ofMinutes(1));
        TicketHead newer = hub.delivered(Mails.aMail().from(mail));
        done(hub.answered(newer, "รับเรื่องแล้วค่ะ"));
        UUID along = done(hub.answered(older, "ผิดเรื่องค่ะ")).id();
        done(hub.in(() -> merges.merge(hub.agent(), older.number(), newer.number())));

        done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), newer.number(), along)));

        assertThat(view(newer).state()).isEqualTo("in-progress");
    }

    @Test
    void anAnswerByMailToTheEndedTicketReachesTheOneThatGoesOn() {
        TicketHead letter = hub.delivered(Mails.aMail().from(mail));
        String token = token(hub.claimed().get(0).messageId());
        join(chat.customer(), letter.customer());
        done(hub.in(() -> merges.merge(hub.agent(), letter.number(), chat.number())));

        TicketHead further = hub.delivered(Mails.aMail().from(mail).withTokens(token));

        assertThat(further.id()).isEqualTo(chat.id());
        assertThat(view(chat).channels()).containsExactly("line", "email");
    }

    /** The first is done, its follow-up goes on in a third: a late answer to the first reaches the third. */
    @Test
    void anAnswerToTheTicketBeforeAnEndedOneReachesTheOneThatGoesOn() {
        String from = "f." + UUID.randomUUID() + "@example.com";
        TicketHead first = hub.delivered(Mails.aMail().from(from));
        done(hub.answered(first, "ค่ะ"));
        String token = hub.claimed().stream()
                .filter(leaving -> !leaving.automatic())
                .findFirst()
                .orElseThrow()
                .messageId()
                .substring(1, 27);
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), first.number(), "solved", null, null, null)));
        hub.pass(Duration.ofDays(10));
        TicketHead next = hub.delivered(
                Mails.aMail().from(from).trusted(Trust.NONE).withTokens(token).saying("ยังไม่ได้ของ"));
        TicketHead other = hub.delivered(Mails.aMail().from(from).saying("อีกเรื่อง"));
        done(hub.in(() -> merges.merge(hub.agent(), next.number(), other.number())));

        TicketHead where = hub.delivered(
                Mails.aMail().from(from).trusted(Trust.NONE).withTokens(token).saying("ตามเรื่องค่ะ"));
        assertThat(where.id()).isEqualTo(other.id());
        assertThat(hub.in(() -> hub.desk.register.head(next.id()).orElseThrow())
                        .state()
                        .open())
                .isFalse();
    }

    @Test
    void aTicketThatGoesOnInAnotherTakesNoWordsOfItsCustomer() {
        String from = "f." + UUID.randomUUID() + "@example.com";
        TicketHead one = hub.delivered(Mails.aMail().from(from));
        TicketHead other = hub.delivered(Mails.aMail().from(from));
        done(hub.in(() -> merges.merge(hub.agent(), one.number(), other.number())));
        assertThat(hub.in(() -> hub.desk.register.customerWrote(one.id(), UUID.randomUUID(), hub.desk.clock.instant())))
                .isEqualTo(Continuation.TOO_LATE);
        assertThat(hub.in(() -> hub.desk.register.followUp(one.id()))).contains(other.id());
    }

    @Test
    void whatIsWrittenOnAChannelWithoutThreadsFollowsTooAndComesBackWithTheUndo() {
        String account = "chat-" + UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
        ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), "มาลี");
        TicketHead bubbles = said(person, account, "ของยังไม่มา");
        join(call.customer(), bubbles.customer());
        done(goOn(bubbles, call));

        assertThat(said(person, account, "ช่วยดูให้หน่อย").id()).isEqualTo(call.id());
        assertThat(view(call).channels()).containsExactly("phone", "line");
        assertThat(changes(call)).contains("merged");
        assertThat(changes(bubbles)).contains("mergedInto");

        done(part(bubbles));
        assertThat(said(person, account, "ได้ของแล้วหนึ่งชิ้น").id()).isEqualTo(bubbles.id());
    }

    private TicketHead said(ChannelAddress person, String account, String text) {
        hub.pass(Duration.ofSeconds(40));
        return hub.delivered(
                InboundMessage.spoken(
                        "line", account, UUID.randomUUID().toString(), person, text, "th", List.of(), null),
                new byte[] {'{', '}'});
    }

    @Test
    void theUndoMovesBackExactlyWhatMoved() {
        onePerson();
        done(goOn(call, chat));
        UUID later = newest(opened(new Customer(chat.customer().value(), null, null, null, null), "line"));

        TicketView alone = done(part(call));

        assertThat(alone.mergedInto()).isNull();
        assertThat(alone.state()).isEqualTo("not-started");
        assertThat(alone.reopenCount()).isZero();
        assertThat(hub.messages(call)).hasSize(1);
        assertThat(alone.lastMessageId()).isEqualTo(hub.messages(call).get(0).id());
        assertThat(hub.messages(chat)).hasSize(1);
        assertThat(view(chat).channels()).containsExactly("line");
        assertThat(later).isNotNull();
        assertThat(refusal(part(call))).isEqualTo("not-merged");
    }

    @Test
    void ofThreeInARowEachComesBackToWhereItWas() {
        onePerson();
        TicketHead third = opened(new Customer(chat.customer().value(), null, null, null, null), "walk-in");
        done(goOn(call, chat));
        done(goOn(chat, third));
        assertThat(view(call).mergedInto()).isEqualTo(third.number());
        assertThat(view(third).channels()).containsExactly("walk-in", "line", "phone");

        done(part(chat));

        assertThat(view(call).mergedInto()).isEqualTo(chat.number());
        assertThat(hub.messages(chat)).hasSize(2);
        assertThat(hub.messages(third)).hasSize(1);
        done(part(call));
        assertThat(hub.messages(call)).hasSize(1);
    }

    @Test
    void onlyOpenTicketsOfOnePersonGoOnInEachOther() {
        assertThat(refusal(goOn(call, chat))).isEqualTo("other-person");
        onePerson();
        assertThat(refusal(goOn(chat, chat))).isEqualTo("same-ticket");
        done(goOn(call, chat));
        assertThat(refusal(goOn(call, chat))).isEqualTo("merged-ticket");
        assertThat(refusal(hub.in(() -> hub.desk.desk.reopen(hub.agent(), call.number(), null, null))))
                .isEqualTo("merged-ticket");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), chat.number(), "solved", null, null, null)));
        TicketHead other = opened(new Customer(chat.customer().value(), null, null, null, null), "line");
        assertThat(refusal(goOn(other, chat))).isEqualTo("not-open");
    }

    @Test
    void whoDidItTakesItBackAndNobodyElseButASupervisor() {
        onePerson();
        done(goOn(call, chat));
        assertThat(refusal(hub.in(() -> merges.partOwn(
                        new Caller(hub.desk.colleague, Set.of("agent"), Set.of(hub.desk.team)), call.number()))))
                .isEqualTo("not-who-merged");
        done(hub.in(() -> merges.partOwn(hub.agent(), call.number())));
    }

    @Test
    void theTicketThatGoesOnSaysWhatGoesOnInItAndWhoMayPartThat() {
        onePerson();
        done(goOn(call, chat));
        Caller supervisor = new Caller(hub.desk.colleague, Set.of("supervisor"), Set.of(hub.desk.team));

        assertThat(partable(hub.agent())).containsExactly(true);
        assertThat(partable(hub.desk.colleague())).containsExactly(false);
        assertThat(partable(supervisor)).containsExactly(true);
        assertThat(refusal(hub.in(() -> merges.joined(hub.desk.stranger(), chat.number()))))
                .isEqualTo("unknown-ticket");
        done(part(call));
        assertThat(partable(hub.agent())).isEmpty();
    }

    private List<Boolean> partable(Caller caller) {
        return done(hub.in(() -> merges.joined(caller, chat.number()))).stream()
                .peek(joined -> assertThat(joined.number()).isEqualTo(call.number()))
                .map(JoinedTicket::partable)
                .toList();
    }

    @Test
    void personsWhoArePartedPartTheirTickets() {
        onePerson();
        done(goOn(call, chat));
        Instant since = hub.desk.clock.instant();
        hub.pass(Duration.ofSeconds(1));
        hub.in(() -> hub.consent.merges().undo(call.customer(), "supervisor1"));
        hub.in(() -> {
            moves.parted(new SubjectsParted(call.customer(), chat.customer(), "supervisor1", since));
            return null;
        });
        assertThat(view(call).mergedInto()).isNull();
        assertThat(hub.messages(call)).hasSize(1);
        assertThat(hub.messages(chat)).hasSize(1);
    }

    private void onePerson() {
        join(chat.customer(), call.customer());
    }

    private void join(SubjectId one, SubjectId other) {
        assertThat(hub.in(() -> hub.consent.merges().merge(one, other, SPOKEN, "agent1")))
                .isPresent();
    }

    private Outcome<TicketView> goOn(TicketHead ticket, TicketHead into) {
        return hub.in(() -> merges.goOn(hub.agent(), ticket.number(), into.number()));
    }

    private Outcome<TicketView> part(TicketHead ticket) {
        return hub.in(() -> merges.part(hub.agent(), ticket.number()));
    }

    private TicketView view(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    private UUID newest(TicketHead ticket) {
        return view(ticket).lastMessageId();
    }

    private List<String> changes(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .map(change -> change.field())
                .toList();
    }

    private TicketHead opened(Customer customer, String channel) {
        hub.pass(Duration.ofMinutes(5));
        long number = done(hub.in(() ->
                hub.opening.open(hub.agent(), new OpenTicket("สอบถาม", null, null, channel, customer, "สวัสดีค่ะ"))));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    /** {@code <token.message@domain>} */
    private static String token(String messageId) {
        return messageId.substring(1, messageId.indexOf('.'));
    }

    private static String digits() {
        return String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }
}
