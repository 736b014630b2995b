package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.customer.CallerDesk.Said;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;
import th.sala.ticketing.customer.IdentityDesk.Linking;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.ticketing.customer.ProofDesk.Answered;
import th.sala.ticketing.customer.ProofDesk.NewProof;
import th.sala.ticketing.customer.ProofDesk.ProofView;
import th.sala.ticketing.customer.ProofDesk.Told;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1: what the hub can check is checked, and not taken on anybody's word. */
class ProvingIdentitiesTest {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern LINK = Pattern.compile("https://help\\.example\\.com/api/v1/confirmations/(\\S+)");

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final TypedContacts typed = Recognitions.typed(hub.desk.jdbi, hub.consent.subjects(), hub.desk.clock);
    private final String mobile =
            "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"));

    @Test
    void aCodeSentToTheOtherChannelLinksWhenItIsToldAndNoColleagueEverSeesIt() {
        ProofView proof = sent("CODE_SENT");
        OutboundMessage letter = leaving();
        String code = found(CODE, letter.text());

        assertThat(letter.to())
                .singleElement()
                .satisfies(to -> assertThat(to.value()).isEqualTo(mail));
        assertThat(letter.html()).contains(code);
        assertThat(letter.subject()).doesNotContain("สอบถาม").doesNotContain(Long.toString(call.number()));
        assertThat(hub.messages(call)).extracting(MessageView::text).noneMatch(text -> text.contains(code));
        assertThat(told(proof, other(code)).match()).isFalse();
        assertThat(told(proof, other(code)).triesLeft()).isEqualTo(1);
        assertThat(identities()).extracting(LinkedIdentity::field).doesNotContain("email");

        Answered answer = told(proof, " " + code.substring(0, 3) + " " + code.substring(3));

        assertThat(answer.match()).isTrue();
        assertThat(answer.identity().field()).isEqualTo("email");
        assertThat(answer.identity().evidence()).containsExactly("CODE_SENT");
        assertThat(refusal(answer(proof, code))).isEqualTo("proof-void");
    }

    @Test
    void whatACodeProvedVerifiesTheCallerInTheSameConversation() {
        ProofView proof = sent("CODE_SENT");
        assertThat(told(proof, found(CODE, leaving().text())).match()).isTrue();
        assertThat(assurance()).isEqualTo("channel");

        says(call, "email", mail);

        assertThat(assurance()).isEqualTo("verified");
    }

    @Test
    void theThirdMissVoidsTheCode() {
        ProofView proof = sent("CODE_SENT");
        String code = found(CODE, leaving().text());
        for (int miss = 0; miss < 3; miss++) {
            assertThat(told(proof, other(code)).match()).isFalse();
        }
        assertThat(refusal(answer(proof, code))).isEqualTo("proof-void");
        assertThat(read(proof).state()).isEqualTo("failed");
        assertThat(identities()).extracting(LinkedIdentity::field).doesNotContain("email");
    }

    @Test
    void aCodeIsGoodForTenMinutesAndANewOneVoidsTheOneBefore() {
        ProofView first = sent("CODE_SENT");
        String code = found(CODE, leaving().text());
        hub.pass(Duration.ofSeconds(1));
        ProofView second = sent("CODE_SENT");
        assertThat(refusal(answer(first, code))).isEqualTo("proof-void");
        hub.pass(Duration.ofMinutes(11));
        assertThat(refusal(answer(second, "000000"))).isEqualTo("proof-void");
        assertThat(read(second).state()).isEqualTo("expired");
    }

    @Test
    void aMessageThatIsTheCodeIsMatchedUnlessItCameFromWhereTheCodeWasSent() {
        TicketHead letter = hub.delivered(Mails.aMail().from(mail));
        String second = "second." + UUID.randomUUID() + "@example.com";
        ProofView elsewhere = done(proof(letter, new NewProof("CODE_SENT", "email", second, null, letter.number())));
        String code = found(CODE, leaving().text());
        hub.pass(Duration.ofSeconds(1));
        UUID message = hub.messages(reply(letter, code)).stream()
                .filter(said -> said.text() != null && said.text().contains(code))
                .findFirst()
                .orElseThrow()
                .id();

        Answered answer = done(hub.in(
                () -> desks.proofs.answer(hub.agent(), letter.customer(), elsewhere.id(), new Told(null, message))));
        assertThat(answer.match()).isTrue();

        ProofView itself = done(proof(letter, new NewProof("CODE_SENT", "phone", mobile, "email", letter.number())));
        String own = hub.claimed().stream()
                .filter(one -> one.message().equals(itself.message()))
                .map(one -> found(CODE, one.text()))
                .findFirst()
                .orElseThrow();
        hub.pass(Duration.ofSeconds(1));
        UUID back = hub.messages(reply(letter, own)).stream()
                .filter(said -> said.text() != null && said.text().contains(own))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(refusal(hub.in(
                        () -> desks.proofs.answer(hub.agent(), letter.customer(), itself.id(), new Told(null, back)))))
                .isEqualTo("told-where-sent");
    }

    @Test
    void aLinkProvesNothingUntilItIsConfirmedAndIsGoneAfterwards() {
        ProofView proof = sent("SIGNED_LINK");
        String token = found(LINK, leaving().text());

        assertThat(hub.in(() -> desks.proofLinks.look(token))).isEqualTo(LinkStanding.OPEN);
        assertThat(hub.in(() -> desks.proofLinks.look(token))).isEqualTo(LinkStanding.OPEN);
        assertThat(told(proof, null).match()).isFalse();
        assertThat(refusal(link("SIGNED_LINK"))).isEqualTo("not-proven");
        assertThat(hub.in(() -> desks.proofLinks.confirm(token.substring(1) + "A")))
                .isEqualTo(LinkStanding.UNKNOWN);

        assertThat(hub.in(() -> desks.proofLinks.confirm(token))).isEqualTo(LinkStanding.OPEN);

        assertThat(hub.in(() -> desks.proofLinks.look(token))).isEqualTo(LinkStanding.GONE);
        assertThat(hub.in(() -> desks.proofLinks.confirm(token))).isEqualTo(LinkStanding.GONE);
        assertThat(read(proof).state()).isEqualTo("proven");
        assertThat(waiting()).containsExactly(proof.id());
        assertThat(told(proof, null).identity().evidence()).containsExactly("SIGNED_LINK");
        assertThat(read(proof).state()).isEqualTo("used");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLinkExpiresAfterADay() {
        sent("SIGNED_LINK");
        String token = found(LINK, leaving().text());
        hub.pass(Duration.ofHours(25));
        assertThat(hub.in(() -> desks.proofLinks.confirm(token))).isEqualTo(LinkStanding.GONE);
    }

    @Test
    void aSpokenCheckCountsOnceWhatTheCallerSaidMatchedAndANameOrTheirOwnNumberDoesNot() {
        assertThat(refusal(link("SPOKEN_CHECK"))).isEqualTo("not-verified");
        says(call, "name", "nok suksai");
        says(call, "phone", mobile);
        assertThat(refusal(link("SPOKEN_CHECK"))).isEqualTo("not-verified");
        assertThat(refusal(link("CODE_SENT"))).isEqualTo("not-proven");
        done(link("AGENT_ATTESTATION"));
        says(call, "email", mail);
        assertThat(refusal(link("SPOKEN_CHECK", "other." + mail))).isEqualTo("not-verified");
        hub.pass(Duration.ofSeconds(1));
        says(opened(new Customer(null, null, mobile, null, null)), "email", mail);

        String second = "second." + UUID.randomUUID() + "@example.com";
        assertThat(done(link("SPOKEN_CHECK", second))).isInstanceOf(Linking.Linked.class);
    }

    @Test
    void nothingIsSentForSomebodyWhoseDataIsRestrictedNorMoreThanFiveTimesADayToOneAddress() {
        for (int times = 0; times < 5; times++) {
            hub.pass(Duration.ofSeconds(1));
            sent("CODE_SENT");
        }
        assertThat(refusal(proof(call, wanted("CODE_SENT")))).isEqualTo("too-many-requests");
        hub.in(() -> hub.consent.blocks().restrict(call.customer(), "dpo1", null));
        hub.pass(Duration.ofHours(25));
        assertThat(refusal(proof(call, wanted("CODE_SENT")))).isEqualTo("purpose-refused");
        assertThat(refusal(hub.in(() -> desks.proofs.send(hub.desk.stranger(), call.customer(), wanted("CODE_SENT")))))
                .isEqualTo("unknown-customer");
    }

    @Test
    void anAddressThatTheCustomerTypedIsTheirsOnceTheyTellTheCodeThatWasSentThere() {
        hub.in(() -> {
            hub.consent.subjects().add(call.customer(), address());
            typed.add(address(), call.customer());
            return null;
        });
        assertThat(refusal(proof(call, wanted("SIGNED_LINK")))).isEqualTo("already-one");
        ProofView proof = sent("CODE_SENT");
        String code = found(CODE, leaving().text());
        assertThat(told(proof, other(code)).match()).isFalse();
        assertThat(isTyped()).isTrue();

        assertThat(told(proof, code).match()).isTrue();

        assertThat(isTyped()).isFalse();
        assertThat(read(proof).state()).isEqualTo("used");
        assertThat(refusal(proof(call, wanted("CODE_SENT")))).isEqualTo("already-one");
    }

    @Test
    void aTypedAddressThatIsLinkedWithEvidenceIsTheirsUntilTheLinkIsTakenBack() {
        SubjectId writer = hub.in(() -> {
            SubjectId subject = hub.consent.subjects().findOrRegister(address(), List.of());
            typed.add(address(), subject);
            return subject;
        });
        Linking offered = done(link("AGENT_ATTESTATION"));
        assertThat(offered).isInstanceOf(Linking.Offered.class);
        assertThat(isTyped()).isTrue();

        List<MergeEvidence> evidence = List.of(new MergeEvidence("AGENT_ATTESTATION", null, null));
        done(hub.in(() -> desks.identities.link(
                hub.agent(), call.customer(), new NewIdentity("email", mail, null, evidence, writer.value()))));
        assertThat(isTyped()).isFalse();

        hub.in(() -> hub.consent.merges().undo(writer, "agent1"));
        assertThat(isTyped()).isTrue();
    }

    private boolean isTyped() {
        return hub.in(() -> typed.typed(address()));
    }

    private Identifier address() {
        return new Identifier(IdentifierKind.EMAIL, mail);
    }

    private TicketHead opened(Customer customer) {
        long number = done(hub.in(() ->
                hub.opening.open(hub.agent(), new OpenTicket("สอบถาม", null, null, "phone", customer, "สวัสดีค่ะ"))));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    /** A mail of the customer that goes on with the ticket. */
    private TicketHead reply(TicketHead letter, String text) {
        done(hub.answered(letter, "ค่ะ"));
        String token = hub.claimed().stream()
                .filter(message -> message.text().startsWith("ค่ะ"))
                .map(message ->
                        message.messageId().substring(1, message.messageId().indexOf('.')))
                .findFirst()
                .orElseThrow();
        hub.pass(Duration.ofSeconds(1));
        TicketHead joined =
                hub.delivered(Mails.aMail().from(mail).withTokens(token).saying(text));
        assertThat(joined.number()).isEqualTo(letter.number());
        return joined;
    }

    private String assurance() {
        return done(hub.in(() -> desks.customers.view(hub.agent(), call.customer(), call.number())))
                .assurance();
    }

    private NewProof wanted(String kind) {
        return new NewProof(kind, "email", mail, null, call.number());
    }

    private Outcome<ProofView> proof(TicketHead ticket, NewProof wanted) {
        return hub.in(() -> desks.proofs.send(hub.agent(), ticket.customer(), wanted));
    }

    private ProofView sent(String kind) {
        return done(proof(call, wanted(kind)));
    }

    private OutboundMessage leaving() {
        return hub.claimed().stream()
                .filter(OutboundMessage::automatic)
                .filter(message -> message.text().contains("ยืนยัน"))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private Outcome<Answered> answer(ProofView proof, String code) {
        return hub.in(() -> desks.proofs.answer(hub.agent(), call.customer(), proof.id(), new Told(code, null)));
    }

    private Answered told(ProofView proof, String code) {
        return done(answer(proof, code));
    }

    private List<UUID> waiting() {
        return done(hub.in(() -> desks.proofs.open(hub.agent(), call.customer()))).stream()
                .map(ProofView::id)
                .toList();
    }

    private ProofView read(ProofView proof) {
        return done(hub.in(() -> desks.proofs.read(hub.agent(), call.customer(), proof.id())));
    }

    private List<LinkedIdentity> identities() {
        return done(hub.in(() -> desks.identities.identities(hub.agent(), call.customer())));
    }

    private void says(TicketHead ticket, String field, String value) {
        assertThat(done(hub.in(() -> desks.callers.check(
                                hub.agent(), ticket.customer(), new Said(field, value, ticket.number()))))
                        .match())
                .isTrue();
    }

    private Outcome<Linking> link(String kind) {
        return link(kind, mail);
    }

    private Outcome<Linking> link(String kind, String value) {
        List<MergeEvidence> evidence = List.of(new MergeEvidence(kind, null, null));
        return hub.in(() -> desks.identities.link(
                hub.agent(), call.customer(), new NewIdentity("email", value, null, evidence, null)));
    }
}
