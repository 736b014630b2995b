package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.portal.PortalDesk.Arrival;
import th.sala.ticketing.portal.PortalDesk.Place;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;

class PortalDeskTest {
    private final Portals portal = new Portals();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final String form = "form-" + UUID.randomUUID();

    @Test
    void a_customer_sees_their_tickets_in_the_five_words_and_nobody_elses() {
        TicketHead own = portal.hub.delivered(Mails.aMail().from(mail).about("พัสดุหาย"));
        TicketHead foreign = portal.hub.delivered(Mails.aMail().about("ของคนอื่น"));

        assertThat(tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.number()).isEqualTo(own.number());
            assertThat(ticket.subject()).isEqualTo("พัสดุหาย");
            assertThat(ticket.state()).isEqualTo("not-started");
            assertThat(ticket.messages()).isNull();
        });
        assertThat(refusal(ticket(malee(), foreign.number()))).isEqualTo("unknown-ticket");
        assertThat(refusal(place(malee(), foreign.number()))).isEqualTo("unknown-ticket");
    }

    @Test
    void what_is_shown_is_what_the_customer_wrote_and_what_left_for_them_and_no_note_and_no_name() {
        TicketHead ticket = portal.hub.delivered(Mails.aMail().from(mail).saying("พัสดุยังไม่ถึง"));
        sent();
        done(portal.hub.in(() -> portal.hub.replies.desk.note(
                portal.hub.agent(), ticket.number(), new NewNote("ลูกค้าเจ้าปัญหา", null, null))));
        done(portal.hub.answered(ticket, "กำลังตรวจสอบค่ะ"));
        assertThat(said(ticket)).containsExactly("พัสดุยังไม่ถึง");

        sent();
        assertThat(said(ticket)).hasSize(2).last().asString().startsWith("กำลังตรวจสอบค่ะ");
        assertThat(lines(ticket).toString()).doesNotContain("เจ้าปัญหา").doesNotContain(portal.hub.desk.agent);
    }

    @Test
    void what_left_for_somebody_else_stays_out() {
        TicketHead ticket = portal.hub.delivered(Mails.aMail().from(mail).saying("พัสดุยังไม่ถึง"));
        sent();
        UUID newest = portal.hub
                .in(() -> portal.hub.desk.register.head(ticket.id()).orElseThrow())
                .lastMessage();
        NewReply toSupplier = new NewReply(
                "ลูกค้ารายนี้ส่งช้า",
                null,
                newest,
                null,
                "email",
                List.of("supplier." + UUID.randomUUID() + "@example.com"),
                null,
                null,
                null);
        done(portal.hub.in(() -> portal.hub.replies.desk.reply(portal.hub.agent(), ticket.number(), toSupplier)));
        sent();

        assertThat(said(ticket)).containsExactly("พัสดุยังไม่ถึง");
    }

    @Test
    void an_answer_from_the_portal_joins_the_ticket_and_its_clocks_go_on() {
        TicketHead ticket = portal.hub.delivered(Mails.aMail().from(mail));
        Place place = done(place(malee(), ticket.number()));
        assertThat(place.from()).isEqualTo(ChannelAddress.email(mail, null));

        TicketHead joined = portal.hub.delivered(written(place, "ยังรออยู่ค่ะ"), new byte[] {'{', '}'});

        assertThat(joined.id()).isEqualTo(ticket.id());
        assertThat(joined.customer()).isEqualTo(ticket.customer());
        assertThat(said(ticket)).endsWith("ยังรออยู่ค่ะ");
    }

    @Test
    void what_a_customer_sent_in_is_followed_until_it_stands_in_a_ticket_by_nobody_else() {
        Visitor unknown = malee();
        InboundMessage written = written(new Place(ChannelAddress.email(mail, null), null), "ขอใบเสร็จค่ะ");
        portal.hub.in(() -> portal.hub.intake.intake.accept(written, new byte[] {'{', '}'}));
        UUID id = portal.hub.in(() -> portal.hub
                .intake
                .intake
                .arrival("web-form", written.externalId())
                .orElseThrow());
        assertThat(done(arrival(unknown, id))).isEqualTo(Arrival.taken(id));

        portal.hub.work();

        Arrival settled = done(arrival(malee(), id));
        assertThat(settled.ticket()).isEqualTo(tickets().get(0).number());
        assertThat(settled.message())
                .isEqualTo(done(ticket(malee(), settled.ticket()))
                        .messages()
                        .get(0)
                        .id());
        Visitor other = portal.hub.in(() -> portal.visitors.signedIn("manee." + UUID.randomUUID() + "@example.com"));
        assertThat(refusal(arrival(other, id))).isEqualTo("unknown-arrival");
    }

    @Test
    void merged_identities_are_one_person_at_the_portal() {
        TicketHead own = portal.hub.delivered(Mails.aMail().from(mail));
        TicketHead other = portal.hub.delivered(Mails.aMail());
        portal.hub.in(() -> portal.hub
                .consent
                .merges()
                .merge(
                        own.customer(),
                        other.customer(),
                        List.of(new MergeEvidence("AGENT_ATTESTATION", null, "โทรยืนยัน")),
                        "agent1"));

        assertThat(tickets().stream().map(PortalTicket::number))
                .containsExactlyInAnyOrder(own.number(), other.number());
    }

    @Test
    void CU_1_of_an_address_that_a_guest_merely_typed_the_portal_opens_no_chat() {
        ChannelAddress guest = new ChannelAddress("web-chat", UUID.randomUUID().toString(), null);
        TicketHead chat = portal.hub.delivered(
                InboundMessage.spoken(
                        "web-chat", "chat", UUID.randomUUID().toString(), guest, "ความลับ", "th", List.of(), null),
                new byte[0]);
        portal.hub.in(() -> {
            var contact = ChannelAddress.email(mail, null).identifier().orElseThrow();
            portal.hub.consent.subjects().add(chat.customer(), contact);
            Recognitions.typed(portal.hub.desk.jdbi, portal.hub.consent.subjects(), portal.hub.desk.clock)
                    .add(contact, chat.customer());
            return null;
        });

        assertThat(malee().proven()).isFalse();
        assertThat(tickets()).isEmpty();
    }

    @Test
    @Tag("P30.1")
    @Tag("P34.1")
    void a_restriction_hides_nothing_from_the_person_themselves() {
        TicketHead ticket = portal.hub.delivered(Mails.aMail().from(mail).about("พัสดุหาย"));
        portal.hub.in(() -> portal.hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        assertThat(tickets())
                .singleElement()
                .satisfies(own -> assertThat(own.subject()).isEqualTo("พัสดุหาย"));
        assertThat(said(ticket)).isNotEmpty();
    }

    @Test
    void nobody_is_registered_by_looking() {
        assertThat(malee().person()).isNull();
        assertThat(tickets()).isEmpty();
        assertThat(malee().person()).isNull();
        Visitor stranger = malee();
        assertThat(portal.hub.in(() -> portal.visitors.registered(stranger)).person())
                .isNotNull()
                .isEqualTo(malee().person());
    }

    private Visitor malee() {
        return portal.hub.in(() -> portal.visitors.signedIn(mail));
    }

    private List<PortalTicket> tickets() {
        Visitor visitor = malee();
        return done(portal.hub.in(() -> portal.desk.tickets(visitor, 50, null))).items();
    }

    private List<PortalTicket.Line> lines(TicketHead ticket) {
        return done(ticket(malee(), ticket.number())).messages();
    }

    private Outcome<PortalTicket> ticket(Visitor visitor, long number) {
        return portal.hub.in(() -> portal.desk.ticket(visitor, number));
    }

    private Outcome<Arrival> arrival(Visitor visitor, UUID id) {
        return portal.hub.in(() -> portal.desk.arrival(visitor, id));
    }

    private Outcome<Place> place(Visitor visitor, long number) {
        return portal.hub.in(() -> portal.desk.place(visitor, number));
    }

    private List<String> said(TicketHead ticket) {
        return lines(ticket).stream()
                .filter(line -> Set.of("you", "team").contains(line.by()))
                .map(PortalTicket.Line::text)
                .toList();
    }

    private void sent() {
        portal.hub
                .claimed()
                .forEach(message -> portal.hub.in(() -> {
                    portal.hub.replies.outbox.begin(message.claim());
                    portal.hub.replies.outbox.sent(
                            message.claim(), UUID.randomUUID().toString());
                    return null;
                }));
    }

    private InboundMessage written(Place place, String text) {
        return new InboundMessage(
                "web-form",
                form,
                UUID.randomUUID().toString(),
                place.from(),
                List.of(),
                List.of(),
                null,
                Trust.PASS,
                null,
                text,
                null,
                "th",
                List.of(),
                new ThreadHints(
                        null, List.of(), Stream.ofNullable(place.token()).toList()),
                false,
                false,
                portal.hub.desk.clock.instant(),
                null,
                Shown.NOTHING);
    }
}
