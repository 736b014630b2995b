package th.sala.ticketing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.copy.Copies;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.privacy.CopyDelivery.Delivered;
import th.sala.ticketing.privacy.CopyDelivery.Gone;
import th.sala.ticketing.privacy.CopyDelivery.Missed;
import th.sala.ticketing.privacy.CopyDelivery.Unknown;
import th.sala.ticketing.privacy.RequestHandover.HandedOver;
import th.sala.ticketing.privacy.RequestHandover.NewHandover;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.proof.ProofPorts;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

class CopyDeliveryTest {
    private static final Pattern LINK = Pattern.compile("https://help\\.example\\.com/api/v1/copies/([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final Hub hub = new Hub();
    private final RequestDesk desk = hub.consent.requests();
    private final Copies copies = new Copies(hub.desk.jdbi, hub.desk.clock, hub.consent);
    private final RequestHandover handover = new HandingOverRequests(
            hub.desk.register, hub.spoken.messages, hub.consent.requests(), new ReceiptMoments(hub.desk.jdbi));
    private final CopyDelivery delivery = new DeliveringCopies(
            desk,
            hub.consent.deeds(),
            copies.desk,
            ProofPorts.copyLinks(
                    hub.desk.jdbi,
                    hub.consent,
                    hub.replies.courier,
                    hub.spoken.messages,
                    hub.desk.register,
                    hub.desk.clock));
    private final String other = "other." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ขอสำเนาข้อมูลส่วนบุคคลของดิฉันค่ะ"));

    @Test
    @Tag("P30.1")
    void aRequestInAConversationReachesTheOfficerWithTheMomentInWhichItArrived() {
        MessageView asked = hub.messages(ticket).get(0);
        hub.pass(Duration.ofDays(3));

        HandedOver handed = handedOver();

        assertThat(handed.receivedAt()).isEqualTo(asked.at());
        assertThat(desk.get(handed.id())).hasValueSatisfying(request -> {
            assertThat(request.channel()).isEqualTo("email");
            assertThat(request.ticket()).isEqualTo(ticket.number());
            assertThat(request.subject()).isEqualTo(ticket.customer());
        });
        assertThat(done(hub.in(() -> handover.of(hub.agent(), ticket.number()))))
                .containsExactly(handed);
        assertThat(refusal(hand("access", asked.id()))).isEqualTo("request-handed-over");
        assertThat(refusal(hand("curiosity", asked.id()))).isEqualTo("unknown-request-type");
        assertThat(refusal(hand("access", UUID.randomUUID()))).isEqualTo("unknown-message");
        assertThat(refusal(hub.in(() -> handover.of(hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    @Tag("P30.1")
    void theDaysOfTheLawBeginWhenTheMailboxReceivedTheMailAndNotWhenTheHubFetchedIt() {
        Instant received = hub.desk.clock.instant().minus(Duration.ofDays(2));
        came(received);

        HandedOver handed = handedOver();

        assertThat(handed.receivedAt()).isEqualTo(received);
        assertThat(handed.dueOn())
                .isEqualTo(
                        received.atZone(ZoneId.of("Asia/Bangkok")).toLocalDate().plusDays(30));
    }

    @Test
    void aMailboxThatNamesADayBeforeTheLawIsNotBelieved() {
        came(Instant.EPOCH);

        assertThat(handedOver().receivedAt())
                .isEqualTo(hub.messages(ticket).get(0).at());
    }

    private void came(Instant at) {
        UUID asked = hub.messages(ticket).get(0).id();
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.inbox SET came_at = ? WHERE message = ?", at, asked)));
    }

    @Test
    @Tag("P30.1")
    @Tag("P37.2")
    void theCopyIsOpenedWithACodeByWhoReadsTheConversationAndTheRequestIsDoneByIt() {
        UUID request = copied();
        String token = sentLink(request);
        assertThat(hub.messages(ticket)).extracting(MessageView::text).noneMatch(text -> text.contains(token));
        assertThat(hub.in(() -> delivery.look(token))).isEqualTo(LinkStanding.OPEN);
        assertThat(opened(token, "123456")).as("no code was asked for").isEqualTo(new Missed(0));

        String code = sentCode(token);
        String wrong = code.equals("111111") ? "222222" : "111111";
        assertThat(opened(token, wrong)).isEqualTo(new Missed(2));
        assertThat(opened(token, code)).isInstanceOf(Delivered.class);

        RightsRequest now = desk.get(request).orElseThrow();
        assertThat(now.state()).isEqualTo("done");
        assertThat(now.done().how()).isEqualTo("signed-link");
        assertThat(now.done().by()).isEqualTo("subject");
        assertThat(delivery.newest(request))
                .hasValueSatisfying(link -> assertThat(link.openedAt()).isNotNull());
        assertThat(opened(token, code)).as("a code opens once").isEqualTo(new Missed(0));
    }

    @Test
    @Tag("P30.1")
    @Tag("P34.1")
    void whoeverIsRestrictedStillGetsTheLinkAndTheCodeOfTheirCopyAndNoOtherMessage() {
        UUID request = copied();
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        String token = sentLink(request);
        String code = sentCode(token);

        assertThat(opened(token, code)).isInstanceOf(Delivered.class);
        assertThat(refusal(hub.answered(ticket, "เรียนคุณลูกค้า"))).isEqualTo("purpose-refused");
    }

    @Test
    @Tag("P34.1")
    void aCodeThatWaitsToLeaveIsNotStoppedByARestrictionAndAnAnswerIs() {
        UUID request = copied();
        done(hub.in(() -> delivery.send(request, "dpo1")));
        done(hub.answered(ticket, "เรียนคุณลูกค้า"));

        hub.in(() -> {
            hub.consent.blocks().restrict(ticket.customer(), "dpo1", null);
            hub.replies.stopped(new ProcessingStopped(ticket.customer(), null));
            return null;
        });

        assertThat(hub.claimed())
                .filteredOn(message -> !message.text().contains("ได้รับเรื่อง"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).containsPattern(LINK));
    }

    @Test
    void threeMissesNeedAnotherCodeAndALinkEnds() {
        UUID request = copied();
        String token = sentLink(request);
        String code = sentCode(token);
        String wrong = code.equals("111111") ? "222222" : "111111";
        opened(token, wrong);
        opened(token, wrong);
        assertThat(opened(token, wrong)).isEqualTo(new Missed(0));
        assertThat(opened(token, code)).isEqualTo(new Missed(0));
        assertThat(opened(token.substring(0, token.length() - 2) + "xx", code)).isInstanceOf(Unknown.class);

        hub.pass(Duration.ofMinutes(1));
        String newer = sentLink(request);
        assertThat(hub.in(() -> delivery.look(token))).as("replaced").isEqualTo(LinkStanding.GONE);
        hub.pass(Duration.ofDays(31));
        assertThat(opened(newer, code)).isInstanceOf(Gone.class);
    }

    @Test
    @Tag("P30.1")
    void atThePortalACodeGoesToTheOwnConversationAndOpensTheCopy() {
        UUID asked = hub.in(() -> ((RequestOutcome.Done)
                        desk.receive(new RequestDesk.Receipt(ticket.customer(), "access", "web-form", null), "subject"))
                .request()
                .id());
        assertThat(refusal(hub.in(() -> delivery.codeAtPortal(asked)))).isEqualTo("copy-not-ready");
        UUID request = copied(asked);
        assertThat(openedAtPortal(request, "123456"))
                .as("no code was asked for")
                .isEqualTo(new Missed(0));

        String code = codeAtPortal(request);
        String wrong = code.equals("111111") ? "222222" : "111111";
        assertThat(openedAtPortal(request, wrong)).isEqualTo(new Missed(2));
        assertThat(openedAtPortal(request, code)).isInstanceOf(Delivered.class);
        assertThat(openedAtPortal(request, code)).as("a code opens once").isEqualTo(new Missed(0));
        assertThat(desk.get(request).orElseThrow().state()).isEqualTo("done");
    }

    @Test
    void atThePortalTheLinkThatWasSentStaysGood() {
        UUID request = copied();
        String token = sentLink(request);

        assertThat(openedAtPortal(request, codeAtPortal(request))).isInstanceOf(Delivered.class);

        assertThat(hub.in(() -> delivery.look(token))).isEqualTo(LinkStanding.OPEN);
    }

    private String codeAtPortal(UUID request) {
        assertThat(done(hub.in(() -> delivery.codeAtPortal(request)))).isEqualTo(LinkStanding.OPEN);
        return found(CODE);
    }

    private CopyDelivery.Delivery openedAtPortal(UUID request, String code) {
        return hub.in(() -> delivery.openAtPortal(request, code));
    }

    @Test
    void nothingIsSentBeforeTheCopyIsMade() {
        UUID request = handedOver().id();

        assertThat(refusal(hub.in(() -> delivery.send(request, "dpo1")))).isEqualTo("copy-not-ready");
        assertThat(refusal(hub.in(() -> delivery.send(UUID.randomUUID(), "dpo1"))))
                .isEqualTo("unknown-request");
    }

    @Test
    @Tag("P30.1")
    @Tag("P37.1")
    void whatSomebodyElseAsksInATicketIsTheirOwnRequest() {
        MessageView theirs = fromSomebodyElse();

        HandedOver handed = done(hand("access", theirs.id()));

        assertThat(desk.get(handed.id()))
                .hasValueSatisfying(request -> assertThat(request.subject())
                        .isNotEqualTo(ticket.customer())
                        .isEqualTo(holder(other)));
    }

    @Test
    @Tag("P37.1")
    void theCopyOfOnePersonIsNeverSentToTheAddressOfAnother() {
        MessageView theirs = fromSomebodyElse();
        RequestDesk.Receipt asked = new RequestDesk.Receipt(
                ticket.customer(), "access", "email", null, ticket.number(), theirs.id(), null, null);
        UUID request = copied(hub.in(() ->
                ((RequestOutcome.Done) desk.receive(asked, "dpo1")).request().id()));

        assertThat(refusal(hub.in(() -> delivery.send(request, "dpo1")))).isEqualTo("not-their-address");
        assertThat(hub.claimed())
                .extracting(OutboundMessage::text)
                .noneMatch(text -> LINK.matcher(text).find());
    }

    /** In the ticket, by the token of an answer that was passed on to them. */
    private MessageView fromSomebodyElse() {
        done(hub.answered(ticket, "กำลังตรวจสอบค่ะ"));
        String token = hub.claimed().stream()
                .filter(one -> !one.automatic())
                .findFirst()
                .orElseThrow()
                .messageId()
                .substring(1, 27);
        hub.delivered(
                Mails.aMail().from(other).trusted(Trust.NONE).withTokens(token).saying("ขอสำเนาข้อมูลของฉันด้วยค่ะ"));
        return hub.messages(ticket).stream()
                .filter(message -> message.text().startsWith("ขอสำเนาข้อมูลของฉันด้วย"))
                .findFirst()
                .orElseThrow();
    }

    private SubjectId holder(String address) {
        return hub.in(() -> hub.consent
                .subjects()
                .find(new Identifier(IdentifierKind.EMAIL, address))
                .orElseThrow());
    }

    private UUID copied() {
        return copied(handedOver().id());
    }

    private UUID copied(UUID id) {
        hub.in(() -> desk.verify(id, new Proof("code-sent", true, null), "dpo1"));
        hub.in(() -> desk.decide(id, new Verdict("granted", null, null), "dpo1"));
        hub.in(() -> copies.desk.begin(id, "dpo1"));
        copies.make();
        return id;
    }

    private String sentLink(UUID request) {
        done(hub.in(() -> delivery.send(request, "dpo1")));
        return found(LINK);
    }

    private String sentCode(String token) {
        assertThat(done(hub.in(() -> delivery.code(token)))).isEqualTo(LinkStanding.OPEN);
        return found(CODE);
    }

    private CopyDelivery.Delivery opened(String token, String code) {
        return hub.in(() -> delivery.open(token, code));
    }

    private HandedOver handedOver() {
        return done(hand("access", hub.messages(ticket).get(0).id()));
    }

    private Outcome<HandedOver> hand(String type, UUID message) {
        return hub.in(() -> handover.handOver(hub.agent(), ticket.number(), new NewHandover(type, message)));
    }

    private String found(Pattern pattern) {
        return hub.claimed().stream()
                .map(OutboundMessage::text)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(found.groupCount()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
