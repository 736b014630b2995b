package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Two identities of one person, whose consents end at different times: each for two years. */
@Tag("P19.1")
class MergedWordsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final FiredEvents<ConsentEnding> endings = new FiredEvents<>();
    private final SubjectId older = consent.somebody();
    private final SubjectId newer = consent.somebody();

    @Test
    void the_end_of_one_consent_leaves_the_newer_word_of_the_merged_person_in_force() {
        say(older, "given");
        days(400);
        merge();
        days(1);
        say(newer, "given");
        days(330);
        consent.endWhatIsDue();

        assertThat(events(older)).contains("ConsentExpired");
        assertThat(reason(newer)).isNull();
        assertThat(reason(older)).isNull();
        days(401);
        consent.endWhatIsDue();
        assertThat(reason(newer)).isEqualTo("no-consent");
    }

    @Test
    void so_it_does_when_both_were_said_before_they_were_one() {
        say(older, "given");
        days(400);
        say(newer, "given");
        days(1);
        merge();
        days(330);
        consent.endWhatIsDue();

        assertThat(reason(newer)).isNull();
    }

    @Test
    void what_was_agreed_to_last_ends_for_the_person_whatever_an_older_consent_says() {
        say(older, "given");
        days(1);
        merge();
        days(1);
        say(newer, "given");
        endNow(newer);

        assertThat(reason(older)).isEqualTo("no-consent");
    }

    @Test
    void a_no_from_before_the_merge_holds_although_a_consent_expires_and_a_newer_one_stands() {
        SubjectId refusing = consent.somebody();
        say(refusing, "refused");
        days(1);
        say(older, "given");
        days(400);
        say(newer, "given");
        merge();
        consent.merges().merge(older, refusing, List.of(evidence()), "agent1");
        days(331);
        consent.endWhatIsDue();

        assertThat(reason(newer)).isEqualTo("refused");
    }

    @Test
    @Tag("P19.6")
    void a_withdrawal_while_they_are_one_stays_with_each_when_they_are_parted() {
        say(older, "given");
        say(newer, "given");
        merge();
        days(1);
        say(newer, "withdrawn");
        days(731);
        consent.endWhatIsDue();
        consent.merges().undo(newer, "agent1");

        assertThat(reason(older)).isEqualTo("withdrawn");
        assertThat(reason(newer)).isEqualTo("withdrawn");
    }

    @Test
    void whoever_renews_while_the_clock_looks_keeps_the_newer_word() {
        say(older, "given");
        days(731);
        EndingBatches batches = batches();
        List<Ending> due = List.of(due(older));
        say(older, "renewed");

        assertThat(batches.end(due)).isZero();
        assertThat(events(older)).containsExactly("RenewedConsentGiven", "ConsentGiven");
    }

    @Test
    void whoever_is_just_speaking_is_left_for_the_next_round() {
        say(older, "given");
        days(731);
        EndingBatches batches = batches();
        List<Ending> due = List.of(due(older));

        jdbi.useTransaction(speaking -> {
            say(older, "renewed");
            assertThat(batches.end(due)).isZero();
        });

        assertThat(batches.end(due)).isZero();
        assertThat(reason(older)).isNull();
    }

    @Test
    @Tag("P19.2")
    void a_spoken_word_still_waits_for_its_confirmation_when_an_older_consent_expires() {
        say(older, "given");
        merge();
        days(729);
        consent.ledger().record(decision(newer, "given", "phone", "VERBAL_ATTESTED"));
        SubjectId asked = newer;
        String link = consent.agreements()
                .token(consent.ledger().entries(asked).get(0).id());
        days(2);
        consent.endWhatIsDue();

        assertThat(events(older)).contains("ConsentExpired");
        assertThat(consent.agreements().look(link))
                .map(AgreementLinks.Question::standing)
                .contains(LinkStanding.OPEN);
        assertThat(reason(newer)).isEqualTo("consent-unconfirmed");
    }

    @Test
    @Tag("P19.6")
    void a_link_gives_back_what_was_withdrawn_although_an_older_consent_expired_before() {
        say(older, "given");
        days(400);
        merge();
        say(newer, "given");
        days(331);
        consent.endWhatIsDue();
        days(1);
        String undo = withdrawn(newer).undo();
        assertThat(reason(newer)).isEqualTo("withdrawn");
        days(1);

        assertThat(consent.withdrawals().undo(undo)).isEqualTo(LinkStanding.OPEN);
        assertThat(reason(newer)).isNull();
    }

    @Test
    @Tag("P19.6")
    void the_end_of_another_identitys_consent_takes_no_link_away() {
        say(older, "given");
        days(724);
        say(newer, "given");
        days(1);
        String undo = withdrawn(newer).undo();
        merge();
        days(6);
        consent.endWhatIsDue();
        assertThat(events(older)).startsWith("ConsentExpired");

        assertThat(consent.withdrawals().undo(undo)).isEqualTo(LinkStanding.OPEN);
        assertThat(reason(newer)).isNull();
    }

    @Test
    @Tag("P19.6")
    void the_link_pressed_again_says_that_the_consent_stands_although_another_expired_since() {
        say(older, "given");
        days(725);
        String undo = givenBack();
        merge();
        days(6);
        consent.endWhatIsDue();
        assertThat(events(older)).startsWith("ConsentExpired");

        assertThat(consent.withdrawals().undo(undo)).isEqualTo(LinkStanding.OPEN);
        assertThat(reason(newer)).isNull();
    }

    @Test
    @Tag("P19.6")
    void it_says_that_it_is_gone_once_the_consent_that_it_gave_back_ended_itself() {
        String undo = givenBack();
        Ending end = new Ending(
                newest(newer), newer.value(), "marketing-email", "ConsentInvalidated", "OFFICER", "dpo1", "other");
        days(1);
        assertThat(batches().end(List.of(end))).isOne();

        assertThat(consent.withdrawals().undo(undo)).isEqualTo(LinkStanding.GONE);
    }

    @Test
    @Tag("P19.6")
    void nothing_is_given_back_that_a_no_from_before_the_merge_outweighed() {
        say(older, "refused");
        days(1);
        say(newer, "given");
        days(1);
        merge();
        assertThat(reason(newer)).isEqualTo("refused");
        days(1);

        assertThat(withdrawn(newer).undo()).isNull();
    }

    /** The link that was pressed. */
    private String givenBack() {
        say(newer, "given");
        days(1);
        String undo = withdrawn(newer).undo();
        days(1);
        assertThat(consent.withdrawals().undo(undo)).isEqualTo(LinkStanding.OPEN);
        days(1);
        return undo;
    }

    private Withdrawals.Withdrawn withdrawn(SubjectId person) {
        return consent.withdrawals()
                .from("marketing-email", new Withdrawals.Word(person, "web-form", "BUTTON", "th", null));
    }

    private UUID newest(SubjectId person) {
        return consent.ledger().entries(person).get(0).id();
    }

    @Test
    void nobody_is_asked_about_an_older_consent_that_a_newer_one_of_theirs_has_replaced() {
        say(older, "given");
        merge();
        days(400);
        say(newer, "given");
        days(310);
        new EndingSoon(jdbi, clock, consent.law(), endings).note();

        assertThat(endings.all()).extracting(ConsentEnding::event).doesNotContain(given(older));
    }

    /** By the clock that is set forward for this alone. */
    private void endNow(SubjectId person) {
        Ending end = new Ending(
                given(person), person.value(), "marketing-email", "ConsentInvalidated", "OFFICER", "dpo1", "other");
        days(1);
        assertThat(batches().end(List.of(end))).isOne();
    }

    private UUID given(SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM consent.consent_event
                        WHERE subject_id = :subject AND event_type = 'ConsentGiven'
                        """)
                .bind("subject", person.value())
                .mapTo(UUID.class)
                .one());
    }

    /** On connections of its own, as the clock is. */
    private EndingBatches batches() {
        Jdbi own = TestDatabase.shared().app();
        return new EndingBatches(own, clock, new ConsentEndings(own, clock, new FiredEvents<>()), consent.trail());
    }

    /** Also behind all the others that are due in the database that the tests share. */
    private Ending due(SubjectId person) {
        return jdbi
                .withHandle(handle -> handle.createQuery(EndingKind.OVER.due())
                        .bind("at", clock.instant())
                        .bind("most", Integer.MAX_VALUE)
                        .mapTo(Ending.class)
                        .list())
                .stream()
                .filter(one -> one.subjectId().equals(person.value()))
                .findFirst()
                .orElseThrow();
    }

    private void merge() {
        consent.merges().merge(older, newer, List.of(evidence()), "agent1");
    }

    private static MergeEvidence evidence() {
        return new MergeEvidence("SPOKEN_CHECK", null, "เลขที่คำสั่งซื้อ");
    }

    private void days(int days) {
        clock.move(Duration.ofDays(days));
    }

    private List<String> events(SubjectId identity) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT event_type FROM consent.consent_event
                        WHERE subject_id = :subject AND purpose_key = 'marketing-email' ORDER BY recorded_at DESC, id DESC
                        """)
                .bind("subject", identity.value())
                .mapTo(String.class)
                .list());
    }

    private String reason(SubjectId person) {
        return consent.gate()
                .decide(new ProcessingRequest(person, "marketing-email", Operation.SEND, "email", "system", null))
                .reason();
    }

    private void say(SubjectId person, String decision) {
        consent.ledger().record(decision(person, decision, "web-form", "TICK"));
    }

    private static ConsentDecision decision(SubjectId person, String decision, String channel, String method) {
        return new ConsentDecision(
                person,
                "marketing-email",
                decision,
                channel,
                method,
                "general/1",
                "th",
                method.equals("TICK") ? List.of() : List.of(new Evidence("AGENT_ATTESTATION", null, "agent1")),
                null,
                "subject");
    }
}
