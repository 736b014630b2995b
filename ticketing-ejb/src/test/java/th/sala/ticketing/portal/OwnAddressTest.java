package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.retention.HoldOutcome;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.portal.OwnAddress.Missed;
import th.sala.ticketing.portal.OwnAddress.Settled;
import th.sala.ticketing.portal.OwnAddress.Settling;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1: an address that somebody typed is its owner's once they say so where it can be believed, and then only that. */
@Tag("P30.1")
class OwnAddressTest {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern LINK =
            Pattern.compile("https://help\\.example\\.com/portal/#/link/([A-Za-z0-9_-]{43})");

    private final Portals portal = new Portals();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final String form = "form-" + UUID.randomUUID();

    OwnAddressTest() {
        portal.hub.in(() -> portal.hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('web-form', ?, ?)",
                form,
                portal.hub.desk.team)));
    }

    @Test
    void what_somebody_typed_is_not_shown_to_the_owner_who_signs_in_until_they_say_that_it_was_them() {
        TicketHead typed = filledIn();
        assertThat(tickets()).isEmpty();
        assertThat(standing(owner()).typed()).isTrue();

        assertThat(settled(owner(), true, null)).isEqualTo(new Settled(true));

        assertThat(owner().proven()).isTrue();
        assertThat(owner().person()).isEqualTo(typed.customer());
        assertThat(tickets()).containsExactly(typed.number());
        Visitor known = owner();
        assertThat(refusal(portal.hub.in(() -> portal.address.settle(known, true, null))))
                .isEqualTo("nothing-typed");
    }

    @Test
    void what_was_not_theirs_stays_with_who_typed_it_and_the_owner_becomes_a_person_of_their_own() {
        TicketHead typed = filledIn();

        assertThat(settled(owner(), false, null)).isEqualTo(new Settled(false));

        assertThat(owner().proven()).isTrue();
        assertThat(owner().person()).isNotNull().isNotEqualTo(typed.customer());
        assertThat(tickets()).isEmpty();
        assertThat(filledIn().customer()).isNotEqualTo(owner().person());
        assertThat(tickets()).isEmpty();
    }

    @Test
    void their_own_mails_are_shown_also_before_they_say_whether_they_typed_the_rest() {
        TicketHead typed = filledIn();
        TicketHead own = portal.hub.delivered(Mails.aMail().from(mail).trusted(Trust.PASS));

        assertThat(tickets()).containsExactly(own.number()).doesNotContain(typed.number());
    }

    @Test
    void a_chat_in_which_the_address_was_left_does_not_become_the_owners_by_their_word() {
        TicketHead chat = chatted();

        assertThat(settled(owner(), true, null)).isEqualTo(new Settled(false));

        assertThat(owner().proven()).isTrue();
        assertThat(owner().person()).isNotEqualTo(chat.customer());
        assertThat(tickets()).isEmpty();
    }

    @Test
    void who_came_by_a_link_shows_by_a_code_that_they_read_there_and_three_misses_void_it() {
        TicketHead typed = filledIn();
        Visitor reader = byLink(typed);
        assertThat(standing(reader).byCode()).isTrue();
        assertThat(settled(reader, true, null)).isEqualTo(new Missed(0));
        String code = code(reader);

        assertThat(settled(reader, true, other(code))).isEqualTo(new Missed(2));
        assertThat(settled(reader, true, other(code))).isEqualTo(new Missed(1));
        assertThat(settled(reader, true, other(code))).isEqualTo(new Missed(0));
        assertThat(settled(reader, true, code)).isEqualTo(new Missed(0));
        assertThat(settled(reader, true, code(reader))).isEqualTo(new Settled(true));

        assertThat(owner().typed()).isFalse();
    }

    @Test
    void a_link_opens_nothing_of_who_typed_the_address_once_its_owner_said_that_it_was_not_them() {
        TicketHead typed = filledIn();
        String secret = link(typed);
        Visitor reader = portal.hub.in(() -> portal.visitors.byLink(secret)).orElseThrow();

        assertThat(settled(reader, false, code(reader))).isEqualTo(new Settled(false));

        assertThat(portal.hub.in(() -> portal.visitors.byLink(secret))).isEmpty();
    }

    @Test
    @Tag("P34.1")
    void whose_data_is_restricted_is_sent_the_code_by_which_they_show_that_the_address_is_theirs() {
        TicketHead typed = filledIn();
        Visitor reader = byLink(typed);
        blocks().restrict(typed.customer(), "dpo1", null);

        assertThat(settled(reader, true, code(reader))).isEqualTo(new Settled(true));
    }

    @Test
    @Tag("P32.1")
    void so_is_whoever_objected_to_every_use() {
        TicketHead typed = filledIn();
        Visitor reader = byLink(typed);
        portal.hub
                .consent
                .purposes()
                .inForce()
                .forEach(purpose -> blocks().object(typed.customer(), purpose.key(), "subject", null));

        assertThat(settled(reader, true, code(reader))).isEqualTo(new Settled(true));
    }

    @Test
    @Tag("P32.1")
    void an_address_that_is_parted_takes_along_what_was_objected_to_there_and_nothing_of_other_channels() {
        TicketHead typed = filledIn();
        blocks().object(typed.customer(), "service-improvement", "subject", "ส่วนตัว");
        blocks().objectOn("email", typed.customer(), "product-safety", "agent1", null);
        blocks().objectOn("line", typed.customer(), "customer-care", "agent1", null);

        assertThat(settled(owner(), false, null)).isEqualTo(new Settled(false));

        assertThat(reason("service-improvement", "email")).isEqualTo("objected");
        assertThat(reason("product-safety", "email")).isEqualTo("objected");
        assertThat(reason("product-safety", "line")).isNull();
        assertThat(reason("customer-care", "line")).isNull();
        assertThat(blocks().restricted(typed.customer())).isFalse();
    }

    @Test
    @Tag("P19.6")
    void it_takes_along_what_was_withdrawn_and_refused() {
        TicketHead typed = filledIn();
        say(typed.customer(), "marketing-email", "withdrawn");
        say(typed.customer(), "marketing-line", "refused");

        assertThat(settled(owner(), false, null)).isEqualTo(new Settled(false));

        assertThat(reason("marketing-email", "email")).isEqualTo("withdrawn");
        assertThat(reason("marketing-line", "line")).isEqualTo("refused");
    }

    @Test
    @Tag("P19.1")
    void but_no_consent() {
        say(filledIn().customer(), "marketing-email", "given");

        assertThat(settled(owner(), false, null)).isEqualTo(new Settled(false));

        assertThat(reason("marketing-email", "email")).isEqualTo("no-consent");
    }

    @Test
    @Tag("P34.1")
    void nobody_parts_the_address_of_a_restricted_record_but_an_officer() {
        TicketHead typed = filledIn();
        blocks().restrict(typed.customer(), "dpo1", null);

        Visitor known = owner();
        assertThat(refusal(portal.hub.in(() -> portal.address.settle(known, false, null))))
                .isEqualTo("ask-officer");

        assertThat(owner().person()).isEqualTo(typed.customer());
        assertThat(owner().typed()).isTrue();
    }

    @Test
    @Tag("P33.1")
    void nor_of_one_under_a_legal_hold() {
        TicketHead typed = filledIn();
        LocalDate review = LocalDate.ofInstant(portal.hub.desk.clock.instant(), ZoneOffset.UTC)
                .plusDays(7);
        assertThat(portal.hub
                        .consent
                        .holds()
                        .place(
                                new NewHold(typed.customer(), null, null, "ผบ.1/2569", "G33-CLAIMS", null, review),
                                "dpo1"))
                .isInstanceOf(HoldOutcome.Done.class);

        Visitor known = owner();
        assertThat(refusal(portal.hub.in(() -> portal.address.settle(known, false, null))))
                .isEqualTo("ask-officer");
        assertThat(settled(owner(), true, null)).isEqualTo(new Settled(true));
    }

    @Test
    void an_address_that_nobody_typed_has_nothing_to_ask() {
        portal.hub.delivered(Mails.aMail().from(mail));

        assertThat(standing(owner()).typed()).isFalse();
        Visitor known = owner();
        assertThat(refusal(portal.hub.in(() -> portal.address.code(known)))).isEqualTo("nothing-typed");
    }

    private ProcessingBlocks blocks() {
        return portal.hub.consent.blocks();
    }

    private void say(SubjectId person, String purpose, String decision) {
        portal.hub
                .consent
                .ledger()
                .record(new ConsentDecision(
                        person, purpose, decision, "web-form", "TICK", "general/1", "th", List.of(), null, "subject"));
    }

    private String reason(String purpose, String channel) {
        return portal.hub
                .consent
                .gate()
                .decide(new ProcessingRequest(owner().person(), purpose, Operation.SEND, channel, "system", null))
                .reason();
    }

    private Visitor owner() {
        return portal.hub.in(() -> portal.visitors.signedIn(mail));
    }

    private OwnAddress.TypedAddress standing(Visitor visitor) {
        return portal.hub.in(() -> portal.address.standing(visitor));
    }

    private List<Long> tickets() {
        Visitor visitor = owner();
        return done(portal.hub.in(() -> portal.desk.tickets(visitor, 50, null))).items().stream()
                .map(PortalTicket::number)
                .toList();
    }

    private Settling settled(Visitor visitor, boolean mine, String code) {
        Outcome<Settling> settling = portal.hub.in(() -> portal.address.settle(visitor, mine, code));
        return done(settling);
    }

    private TicketHead filledIn() {
        InboundMessage filled = new InboundMessage(
                "web-form",
                form,
                UUID.randomUUID().toString(),
                ChannelAddress.email(mail, "มาลี"),
                List.of(),
                List.of(),
                null,
                Trust.NONE,
                null,
                "ขอใบเสร็จค่ะ",
                null,
                "th",
                List.of(),
                ThreadHints.NONE,
                false,
                false,
                portal.hub.desk.clock.instant(),
                null,
                Shown.NOTHING);
        return portal.hub.delivered(filled, new byte[] {1});
    }

    private TicketHead chatted() {
        ChannelAddress guest = new ChannelAddress("web-chat", UUID.randomUUID().toString(), null);
        TicketHead chat = portal.hub.delivered(
                InboundMessage.spoken(
                        "web-chat", "chat", UUID.randomUUID().toString(), guest, "ความลับ", "th", List.of(), null),
                new byte[0]);
        portal.hub.in(() -> {
            leaves(chat.customer());
            return null;
        });
        return chat;
    }

    private void leaves(SubjectId guest) {
        Identifier contact = ChannelAddress.email(mail, null).identifier().orElseThrow();
        portal.hub.consent.subjects().add(guest, contact);
        portal.typed.add(contact, guest);
    }

    private String link(TicketHead ticket) {
        done(portal.hub.in(() -> portal.links.send(portal.hub.agent(), ticket.number())));
        return found(LINK);
    }

    private Visitor byLink(TicketHead ticket) {
        String secret = link(ticket);
        return portal.hub.in(() -> portal.visitors.byLink(secret)).orElseThrow();
    }

    private String code(Visitor visitor) {
        done(portal.hub.in(() -> portal.address.code(visitor)));
        return found(CODE);
    }

    private String found(Pattern pattern) {
        return portal.hub.claimed().stream()
                .map(OutboundMessage::text)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(matcher.groupCount()))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}
