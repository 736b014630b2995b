package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Recorders;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Whose word counts (section 20). The purpose {@code marketing-email} is none that minors agree to alone. */
class AuthorityTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final CapacityDesk desk = consent.capacities();
    private final ConsentLedger ledger = consent.ledger();
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P20.1")
    void a_child_agrees_to_nothing_and_the_guardian_does_with_the_record_as_proof() {
        band("child", "2026-11-22");

        assertThat(refusal("given", null)).isEqualTo("guardian-needed");
        assertThat(refusal("given", "มารดา สมหญิง ใจดี")).isEqualTo("guardian-needed");
        assertThat(send().reason()).isEqualTo("no-consent");

        String mother = representative("parental", null);
        UUID event = decide("given", mother);
        assertThat(send().permitted()).isTrue();
        assertThat(entry(event))
                .extracting(ConsentEntry::capacity, ConsentEntry::representation)
                .containsExactly("GUARDIAN", UUID.fromString(mother));
    }

    @Test
    @Tag("P20.2")
    void a_minors_word_waits_for_the_guardians_and_permits_nothing_meanwhile() {
        band("minor", "2031-11-21");
        String mother = representative("parental", null);

        assertThat(entry(decide("given", null)).event()).isEqualTo("ConsentRequested");
        assertThat(send().reason()).isEqualTo("no-consent");
        clock.move(Duration.ofDays(1));
        assertThat(entry(decide("given", mother)).event()).isEqualTo("ConsentGiven");
        assertThat(send().permitted()).isTrue();
    }

    @Test
    @Tag("P20.2")
    void the_guardians_word_waits_for_the_minors_too_and_twice_the_same_is_one() {
        band("minor", "2031-11-21");
        String mother = representative("parental", null);

        decide("given", mother);
        clock.move(Duration.ofSeconds(1));
        assertThat(entry(decide("given", mother)).event()).isEqualTo("ConsentRequested");
        assertThat(send().permitted()).isFalse();
        clock.move(Duration.ofSeconds(1));
        ConsentEntry both = entry(decide("given", null));
        assertThat(both.event()).isEqualTo("ConsentGiven");
        assertThat(both.representation()).isEqualTo(UUID.fromString(mother));
        assertThat(send().permitted()).isTrue();
    }

    @Test
    @Tag("P20.2")
    void what_was_refused_in_between_begins_anew() {
        band("minor", "2031-11-21");
        String mother = representative("parental", null);

        decide("given", null);
        clock.move(Duration.ofSeconds(1));
        decide("refused", mother);
        clock.move(Duration.ofSeconds(1));
        assertThat(entry(decide("given", mother)).event()).isEqualTo("ConsentRequested");
        assertThat(send().permitted()).isFalse();
    }

    @Test
    @Tag("P20.2")
    void what_minors_agree_to_alone_needs_no_guardian() {
        String purpose = publishedForMinors();
        band("minor", "2031-11-21");

        UUID event = ledger.record(decision(purpose, "given", null));

        assertThat(entry(event).event()).isEqualTo("ConsentGiven");
        assertThat(ask(purpose).permitted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"incompetent, custodian, custodian-needed", "quasi-incompetent, curator, curator-needed"})
    @Tag("P20.3")
    void for_an_incompetent_person_the_custodian_for_a_quasi_incompetent_one_the_curator(
            String band, String role, String code) {
        band(band, null);
        assertThat(refusal("given", null)).isEqualTo(code);
        assertThat(refusal("given", representative("parental", null))).isEqualTo(code);

        decide("given", representative(role, null));

        assertThat(send().permitted()).isTrue();
    }

    @Test
    @Tag("P20.3")
    void a_guardian_whose_right_ended_yesterday_cannot_consent_today() {
        band("child", "2030-11-21");
        String mother = representative("parental", LocalDate.parse("2026-11-21"));
        clock.move(Duration.ofDays(1));

        assertThat(refusal("given", mother)).isEqualTo("representation-ended");
        assertThat(refusal("withdrawn", mother)).isEqualTo("representation-ended");
        assertThat(refusal("given", UUID.randomUUID().toString())).isEqualTo("representation-unknown");
    }

    @Test
    @Tag("P20.5")
    void nobody_consents_for_who_is_of_age() {
        band("child", "2027-11-21");
        String mother = representative("parental", null);
        clock.move(Duration.ofDays(366 * 11));

        assertThat(refusal("given", mother)).isEqualTo("adult-decides");
        decide("given", null);
        assertThat(send().permitted()).isTrue();
    }

    @Test
    @Tag("P20.5")
    void who_bears_the_title_of_a_child_is_asked_for_the_age_before_a_consent_is_taken() {
        SubjectId boy = consent.subjects()
                .register(List.of(
                        new Identifier(IdentifierKind.NAME, "เด็กชายปิติ ใจดี"),
                        new Identifier(IdentifierKind.EMAIL, "piti." + UUID.randomUUID() + "@example.com")));

        assertThat(catchThrowableOfType(
                                IncompleteConsent.class,
                                () -> ledger.record(decision(boy, "marketing-email", "given", null)))
                        .code())
                .isEqualTo("age-band-needed");
        assertThat(ledger.record(decision(boy, "marketing-email", "refused", null)))
                .isNotNull();
    }

    @Test
    @Tag("P19.6")
    void a_withdrawal_is_everybodys_at_any_time() {
        band("child", "2030-11-21");
        String mother = representative("parental", null);
        decide("given", mother);
        clock.move(Duration.ofSeconds(1));
        decide("withdrawn", null);
        assertThat(send().reason()).isEqualTo("withdrawn");

        clock.move(Duration.ofSeconds(1));
        decide("given", mother);
        clock.move(Duration.ofSeconds(1));
        decide("withdrawn", mother);
        assertThat(send().reason()).isEqualTo("withdrawn");
    }

    @Test
    @Tag("P20.1")
    void a_child_takes_no_consent_of_the_guardian_back_into_force_by_a_link() {
        band("child", "2030-11-21");
        decide("given", representative("parental", null));
        clock.move(Duration.ofSeconds(1));

        Withdrawn withdrawn = consent.withdrawals()
                .from("marketing-email", new Word(somebody, "email", "BUTTON", "th", "ab".repeat(32)));

        assertThat(withdrawn.undo()).isNull();
        assertThat(send().reason()).isEqualTo("withdrawn");
    }

    @Test
    @Tag("P20.1")
    @Tag("P19.8")
    void what_somebody_agreed_to_alone_ends_when_it_is_recorded_that_they_are_a_child() {
        decide("given", null);
        assertThat(send().permitted()).isTrue();
        clock.move(Duration.ofSeconds(1));

        band("child", "2030-11-21");

        assertThat(send().reason()).isEqualTo("no-consent");
        assertThat(ledger.entries(somebody)).extracting(ConsentEntry::event).contains("ConsentInvalidated");
        assertThat(consent.stopped()).contains(new ProcessingStopped(somebody, "marketing-email"));
    }

    private Decision send() {
        return ask("marketing-email");
    }

    private Decision ask(String purpose) {
        return consent.gate().decide(new ProcessingRequest(somebody, purpose, Operation.SEND, "email", "system", null));
    }

    private void band(String band, String until) {
        assertThat(desk.record(
                        somebody,
                        new NewBand(band, until == null ? null : LocalDate.parse(until), "document-seen"),
                        Recorders.OFFICER))
                .isInstanceOf(CapacityOutcome.Done.class);
    }

    private String representative(String role, LocalDate to) {
        CapacityOutcome said = desk.appoint(
                somebody, new NewRepresentative(role, "สมหญิง ใจดี", null, "court-order", null, null, to), "dpo1");
        return ((CapacityOutcome.Done) said)
                .capacity()
                .representatives()
                .get(0)
                .id()
                .toString();
    }

    private UUID decide(String decision, String guardian) {
        return ledger.record(decision("marketing-email", decision, guardian));
    }

    private String refusal(String decision, String guardian) {
        return catchThrowableOfType(IncompleteConsent.class, () -> decide(decision, guardian))
                .code();
    }

    private ConsentDecision decision(String purpose, String decision, String guardian) {
        return decision(somebody, purpose, decision, guardian);
    }

    private ConsentDecision decision(SubjectId person, String purpose, String decision, String guardian) {
        return new ConsentDecision(
                        person, purpose, decision, "web-form", "TICK", "general/1", "th", List.of(), guardian, "agent1")
                .saidIn(UUID.randomUUID(), clock.instant());
    }

    private ConsentEntry entry(UUID event) {
        return ledger.entries(somebody).stream()
                .filter(one -> one.id().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private static String publishedForMinors() {
        String key = "stickers-" + UUID.randomUUID();
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute("INSERT INTO consent.purpose (key, registered_at) VALUES (?, now())", key);
            handle.execute("""
                    INSERT INTO consent.purpose_version (purpose_key, version, title_th, title_en, basis, dpv_purpose,
                        necessary_for_service, minor_can_consent_alone, asks_again, survives_restriction,
                        withdrawal_consequence_th, withdrawal_consequence_en, data_categories, recipients, countries,
                        retention_policy_key, effective_from, published_at, published_by)
                    VALUES (?, 1, 'สติกเกอร์', 'Stickers', 'S19_CONSENT', 'CustomerCare', false, true, true, false, 'x', 'x',
                        '{contact}', '{line}', '{TH}', 'marketing-lead', '2026-01-01Z', '2026-01-01Z', 'dpo1')
                    """, key);
        });
        return key;
    }
}
