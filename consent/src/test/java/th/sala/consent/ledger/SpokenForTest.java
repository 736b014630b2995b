package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Words of minors and representatives that wait for another word. */
class SpokenForTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final CapacityDesk desk = consent.capacities();
    private final List<ConsentRecorded> told = new ArrayList<>();
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P20.1")
    @Tag("P19.2")
    void what_a_guardian_said_on_the_phone_is_confirmed_as_the_guardians() {
        String mother = minor("child", "2030-01-01");
        UUID asked = spoken(mother);
        assertThat(permitted()).isFalse();
        clock.move(Duration.ofHours(1));

        consent.agreements().agree(consent.agreements().token(asked));

        assertThat(newest())
                .extracting(ConsentEntry::event, ConsentEntry::capacity, ConsentEntry::representation)
                .containsExactly("ConsentGiven", "GUARDIAN", UUID.fromString(mother));
        assertThat(permitted()).isTrue();
    }

    @Test
    @Tag("P20.2")
    void a_minors_attested_word_counts_for_neither_half_before_it_is_confirmed() {
        String mother = minor("minor", "2030-01-01");
        UUID asked = spoken(null);
        clock.move(Duration.ofHours(1));
        ticked(mother);
        assertThat(newest().event()).isEqualTo("ConsentRequested");
        assertThat(permitted()).isFalse();
        assertThat(consent.agreements()
                        .agree(consent.agreements().token(asked))
                        .orElseThrow()
                        .event())
                .as("the guardian spoke since: the question is over")
                .isNull();
    }

    @Test
    @Tag("P20.2")
    void half_of_what_is_needed_is_told_to_nobody() {
        minor("minor", "2030-01-01");
        consent.tell(told::add);
        ticked(null);

        assertThat(newest().event()).isEqualTo("ConsentRequested");
        assertThat(told).isEmpty();
    }

    private String minor(String band, String until) {
        desk.record(somebody, new NewBand(band, LocalDate.parse(until), "document-seen"), "dpo1");
        CapacityOutcome said = desk.appoint(
                somebody,
                new NewRepresentative("parental", "สมหญิง ใจดี", null, "birth-certificate", null, null, null),
                "dpo1");
        return ((CapacityOutcome.Done) said)
                .capacity()
                .representatives()
                .get(0)
                .id()
                .toString();
    }

    private UUID spoken(String guardian) {
        return consent.ledger()
                .record(new ConsentDecision(
                        somebody,
                        "marketing-email",
                        "given",
                        "phone",
                        "VERBAL_ATTESTED",
                        "general/1",
                        "th",
                        List.of(new Evidence("AGENT_ATTESTATION", null, "อ่านบทสนทนาแล้วยินยอม")),
                        guardian,
                        "agent1"));
    }

    private void ticked(String guardian) {
        consent.ledger()
                .record(new ConsentDecision(
                        somebody,
                        "marketing-email",
                        "given",
                        "web-form",
                        "TICK",
                        "general/1",
                        "th",
                        List.of(),
                        guardian,
                        "agent1"));
    }

    private ConsentEntry newest() {
        return consent.ledger().entries(somebody).get(0);
    }

    private boolean permitted() {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, "marketing-email", Operation.SEND, "email", "system", null))
                .permitted();
    }
}
