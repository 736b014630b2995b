package th.sala.ticketing.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.ledger.AgreementLinks.Answered;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.testing.Recorders;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** A spoken consent that is only attested waits for the person's own word, which a link brings. */
class ConfirmationLettersTest {
    private static final Pattern LINK = Pattern.compile("/api/v1/consent-questions/([A-Za-z0-9_-]{43})");

    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ขอสอบถามเรื่องพัสดุค่ะ"));

    ConfirmationLettersTest() {
        hub.claimed();
    }

    @Test
    @Tag("P19.2")
    void an_attested_word_permits_nothing_until_the_person_presses_the_link_that_reaches_them() {
        attested();
        assertThat(permitted()).isEqualTo("consent-unconfirmed");

        hub.letters.send();
        String token = link(hub.claimed().get(0));
        assertThat(permitted()).isEqualTo("consent-unconfirmed");
        Answered answered = hub.in(() -> hub.consent.agreements().agree(token)).orElseThrow();

        assertThat(answered.event()).isNotNull();
        assertThat(permitted()).isEqualTo("permitted");
        assertThat(hub.in(() -> hub.consent.agreements().agree(token))
                        .orElseThrow()
                        .event())
                .isEqualTo(answered.event());
    }

    @Test
    @Tag("P19.2")
    void no_colleague_can_answer_for_the_person() {
        attested();
        hub.letters.send();
        String token = link(hub.claimed().get(0));

        assertThat(hub.messages(ticket).stream().map(MessageView::text))
                .noneMatch(text -> text.contains(token))
                .anyMatch(text -> text.contains("/consent-questions/" + LateWords.PLACE));
    }

    @Test
    void the_question_leaves_once_and_ends_after_seven_days() {
        attested();
        hub.letters.send();
        String token = link(hub.claimed().get(0));
        hub.pass(Duration.ofDays(8));
        hub.letters.send();

        assertThat(hub.claimed()).isEmpty();
        assertThat(hub.in(() -> hub.consent.agreements().agree(token))
                        .orElseThrow()
                        .event())
                .isNull();
        assertThat(permitted()).isEqualTo("consent-unconfirmed");
    }

    @Test
    @Tag("P19.6")
    void whoever_said_no_since_is_not_asked() {
        attested();
        said("withdrawn", "BUTTON", List.of());

        hub.letters.send();

        assertThat(hub.claimed())
                .extracting(OutboundMessage::text)
                .noneMatch(text -> text.contains("/consent-questions/"));
        assertThat(permitted()).isEqualTo("withdrawn");
    }

    @Test
    @Tag("P20.1")
    void a_representatives_word_is_asked_of_the_representative_and_nothing_reaches_the_child() {
        String address = "mae." + UUID.randomUUID() + "@example.com";
        TicketHead parents = hub.delivered(Mails.aMail().from(address).saying("ขอรับข่าวสารแทนลูกค่ะ"));
        hub.claimed();
        String mother = hub.in(() -> guardian(parents));

        said("given", "TICK", List.of(), mother);
        hub.letters.send();

        OutboundMessage letter = hub.claimed().get(0);
        assertThat(letter.to()).extracting(ChannelAddress::value).containsExactly(address);
        assertThat(letter.text()).contains("แทนผู้ที่ท่านเป็นผู้แทน");
        String token = link(letter);
        assertThat(hub.messages(ticket).stream().map(MessageView::text))
                .noneMatch(text -> text.contains("/consent-questions/"));
        assertThat(hub.in(() -> hub.consent.agreements().agree(token))
                        .orElseThrow()
                        .whole())
                .isTrue();
        assertThat(permitted()).isEqualTo("permitted");
    }

    private String guardian(TicketHead parents) {
        hub.consent
                .capacities()
                .record(
                        ticket.customer(),
                        new NewBand("child", LocalDate.parse("2030-01-01"), "document-seen"),
                        Recorders.OFFICER);
        CapacityOutcome said = hub.consent
                .capacities()
                .appoint(
                        ticket.customer(),
                        new NewRepresentative(
                                "parental", null, parents.customer(), "birth-certificate", null, null, null),
                        "dpo1");
        return ((CapacityOutcome.Done) said)
                .capacity()
                .representatives()
                .get(0)
                .id()
                .toString();
    }

    @Test
    @Tag("P19.2")
    void with_the_span_of_the_recording_it_holds_at_once() {
        said("given", "VERBAL_RECORDED", List.of(new Evidence("CALL_RECORDING_SPAN", "ab".repeat(32), null)));

        assertThat(permitted()).isEqualTo("permitted");
    }

    @Test
    @Tag("P19.2")
    void a_question_that_reached_nobody_is_told_while_the_consent_waits() {
        QuestionLetters letters = new KeptQuestions(hub.desk.jdbi, hub.desk.clock);
        UUID event = attested();
        assertThat(hub.in(() -> letters.state(event))).contains("waiting");
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        hub.letters.send();

        assertThat(hub.in(() -> letters.state(event))).contains("undelivered");
        assertThat(hub.in(letters::undelivered)).contains(event);
        assertThat(hub.in(() -> hub.consent.agreements().waiting(ticket.customer())))
                .extracting(Question::event)
                .containsExactly(event);
        hub.pass(Duration.ofDays(8));
        assertThat(hub.in(letters::undelivered)).doesNotContain(event);
        assertThat(hub.in(() -> hub.consent.agreements().waiting(ticket.customer())))
                .isEmpty();
    }

    @Test
    void a_question_that_left_is_sent_until_the_channel_says_that_it_failed() {
        QuestionLetters letters = new KeptQuestions(hub.desk.jdbi, hub.desk.clock);
        UUID event = attested();
        hub.letters.send();
        assertThat(hub.in(() -> letters.state(event))).contains("sent");

        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("""
                        UPDATE ticketing.message SET delivery_state = 'failed'
                        WHERE id = (SELECT message FROM ticketing.consent_letter WHERE event = ?)
                        """, event)));

        assertThat(hub.in(() -> letters.state(event))).contains("undelivered");
        assertThat(hub.in(letters::undelivered)).contains(event);
    }

    private UUID attested() {
        return said(
                "given",
                "VERBAL_ATTESTED",
                List.of(new Evidence("AGENT_ATTESTATION", null, "อ่านบท 3 แล้วลูกค้าตกลง")));
    }

    private UUID said(String decision, String method, List<Evidence> evidence) {
        return said(decision, method, evidence, null);
    }

    private UUID said(String decision, String method, List<Evidence> evidence, String guardian) {
        UUID event = hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        "marketing-email",
                        decision,
                        method.startsWith("VERBAL") || !"given".equals(decision) ? "phone" : "email",
                        method,
                        "general/1",
                        "th",
                        evidence,
                        guardian,
                        "agent1")));
        hub.pass(Duration.ofSeconds(1));
        return event;
    }

    private String permitted() {
        var decision = hub.in(() -> hub.consent
                .gate()
                .decide(new ProcessingRequest(
                        ticket.customer(), "marketing-email", Operation.SEND, "email", "system", null)));
        return decision.permitted() ? "permitted" : decision.reason();
    }

    private static String link(OutboundMessage letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
