package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.ledger.Confirmations.Waiting;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Recorders;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** A minor comes of age on 22 December 2026; what the guardian agreed to binds until 22 March 2027. */
@Tag("P20.5")
class ComingOfAgeTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final CapacityDesk desk = consent.capacities();
    private final ConsentLedger ledger = consent.ledger();
    private final ComingOfAge comingOfAge = consent.comingOfAge();
    private final SubjectId somebody = consent.somebody();

    @BeforeEach
    void the_guardian_and_the_minor_agreed() {
        desk.record(somebody, new NewBand("minor", LocalDate.parse("2026-12-22"), "document-seen"), Recorders.OFFICER);
        CapacityOutcome mother = desk.appoint(
                somebody,
                new NewRepresentative("parental", "สมหญิง ใจดี", null, "birth-certificate", null, null, null),
                "dpo1");
        decide(null);
        clock.move(Duration.ofSeconds(1));
        decide(((CapacityOutcome.Done) mother)
                .capacity()
                .representatives()
                .get(0)
                .id()
                .toString());
        assertThat(reason()).isNull();
    }

    @Test
    void from_the_day_of_majority_the_consent_waits_for_the_persons_word_and_binds_meanwhile() {
        assertThat(waiting()).isEmpty();
        clock.move(Duration.ofDays(31));

        assertThat(waiting()).singleElement().satisfies(one -> {
            assertThat(one.purpose()).isEqualTo("marketing-email");
            assertThat(one.aloneFrom()).isEqualTo(LocalDate.parse("2026-12-22"));
            assertThat(one.confirmBy()).isEqualTo(LocalDate.parse("2027-03-22"));
        });
        assertThat(new DueConfirmations(comingOfAge).standing().open()).isPositive();
        assertThat(reason()).isNull();
    }

    @Test
    void without_it_nothing_rests_on_the_consent_any_more_when_the_time_is_over() {
        clock.move(Duration.ofDays(121));
        assertThat(reason()).isNull();
        clock.move(Duration.ofDays(1));

        assertThat(reason()).isEqualTo("came-of-age");
        consent.endWhatIsDue();

        assertThat(waiting()).isEmpty();
        assertThat(ledger.entries(somebody))
                .first()
                .extracting(ConsentEntry::event)
                .isEqualTo("ConsentExpired");
        assertThat(consent.stopped()).contains(new ProcessingStopped(somebody, "marketing-email"));
    }

    @Test
    void the_persons_own_word_confirms_it_on_whatever_channel_they_are_known() {
        clock.move(Duration.ofDays(31));
        SubjectId other = consent.somebody();
        consent.merges()
                .merge(somebody, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, "เลขที่คำสั่งซื้อ")), "agent1");
        clock.move(Duration.ofSeconds(1));
        ledger.record(given(other, null));

        assertThat(waiting()).isEmpty();
        clock.move(Duration.ofDays(200));
        consent.endWhatIsDue();
        assertThat(reason()).isNull();
    }

    @Test
    void a_withdrawal_leaves_nothing_to_confirm() {
        clock.move(Duration.ofDays(31));
        ledger.record(new ConsentDecision(
                somebody, "marketing-email", "withdrawn", "web-form", "TICK", null, "th", List.of(), null, "subject"));

        assertThat(waiting()).isEmpty();
        assertThat(reason()).isEqualTo("withdrawn");
    }

    @Test
    void who_turns_out_to_be_of_age_confirms_from_that_day_on() {
        clock.move(Duration.ofSeconds(1));
        desk.record(somebody, new NewBand("adult", null, "marriage"), Recorders.OFFICER);

        assertThat(waiting()).extracting(Waiting::confirmBy).containsExactly(LocalDate.parse("2027-02-19"));
    }

    private List<Waiting> waiting() {
        return comingOfAge.waiting().stream()
                .filter(one -> one.subject().equals(somebody))
                .toList();
    }

    private String reason() {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, "marketing-email", Operation.SEND, "email", "system", null))
                .reason();
    }

    private void decide(String guardian) {
        ledger.record(given(somebody, guardian));
    }

    private ConsentDecision given(SubjectId person, String guardian) {
        return new ConsentDecision(
                        person,
                        "marketing-email",
                        "given",
                        "web-form",
                        "TICK",
                        "general/1",
                        "th",
                        List.of(),
                        guardian,
                        "agent1")
                .saidIn(UUID.randomUUID(), clock.instant());
    }
}
