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
import th.sala.consent.capacity.Proof;
import th.sala.consent.ledger.AgreementLinks.Answered;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Recorders;
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
        SubjectId parent = consent.somebody();
        String mother = minor("child", "2030-01-01", parent);
        UUID asked = spoken(mother);
        assertThat(permitted()).isFalse();
        assertThat(consent.agreements().asked(asked).orElseThrow().speaker())
                .as("her own word is asked of her, never of the child")
                .isEqualTo(parent);
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

        clock.move(Duration.ofSeconds(1));
        assertThat(pressed(asked).whole()).isTrue();
        assertThat(permitted()).isTrue();
    }

    @Test
    @Tag("P20.2")
    void each_half_is_asked_of_its_own_speaker_and_neither_link_gives_the_others() {
        SubjectId parent = consent.somebody();
        String mother = minor("minor", "2030-01-01", parent);
        UUID own = spoken(null);
        clock.move(Duration.ofSeconds(1));
        UUID hers = spoken(mother);
        clock.move(Duration.ofSeconds(1));

        assertThat(asked(own).speaker()).isEqualTo(somebody);
        assertThat(asked(hers).speaker()).isEqualTo(parent);
        assertThat(pressed(own).whole()).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(pressed(own).whole()).as("twice the same half is one half").isFalse();
        assertThat(permitted()).isFalse();

        assertThat(asked(hers).open()).isTrue();
        assertThat(pressed(hers).whole()).isTrue();
        assertThat(newest().capacity()).isEqualTo("GUARDIAN");
        assertThat(permitted()).isTrue();
    }

    @Test
    @Tag("P20.2")
    void a_colleagues_click_gives_no_half() {
        String mother = minor("minor", "2030-01-01", consent.somebody());
        ticked(null);
        clock.move(Duration.ofSeconds(1));

        consent.ledger().record(tick(mother));

        assertThat(newest().event()).isEqualTo("ConsentRequested");
        assertThat(permitted()).isFalse();
    }

    @Test
    @Tag("P20.1")
    void a_representative_whom_the_hub_knows_by_name_only_is_asked_by_nobody_and_the_child_neither() {
        UUID asked = spoken(minor("child", "2030-01-01"));

        assertThat(asked(asked).speaker()).isNull();
        assertThat(pressed(asked).event()).isNull();
        assertThat(permitted()).isFalse();
    }

    @Test
    @Tag("P20.3")
    void whose_right_ended_since_confirms_nothing() {
        String mother = minor("child", "2030-01-01", consent.somebody());
        UUID asked = spoken(mother);
        clock.move(Duration.ofSeconds(1));

        desk.end(somebody, UUID.fromString(mother), "authority-ended", Proof.NONE, Recorders.OFFICER);

        assertThat(pressed(asked).event()).isNull();
        assertThat(permitted()).isFalse();
    }

    private Question asked(UUID event) {
        return consent.agreements().asked(event).orElseThrow();
    }

    private Answered pressed(UUID event) {
        return consent.agreements().agree(consent.agreements().token(event)).orElseThrow();
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
        return minor(band, until, null);
    }

    /** @param parent null for one whom the hub knows by name only */
    private String minor(String band, String until, SubjectId parent) {
        desk.record(somebody, new NewBand(band, LocalDate.parse(until), "document-seen"), Recorders.OFFICER);
        CapacityOutcome said = desk.appoint(
                somebody,
                new NewRepresentative(
                        "parental",
                        parent == null ? "สมหญิง ใจดี" : null,
                        parent,
                        "birth-certificate",
                        null,
                        null,
                        null),
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
        consent.ledger().record(tick(guardian).saidIn(UUID.randomUUID(), clock.instant()));
    }

    private ConsentDecision tick(String guardian) {
        return new ConsentDecision(
                somebody,
                "marketing-email",
                "given",
                "web-form",
                "TICK",
                "general/1",
                "th",
                List.of(),
                guardian,
                "agent1");
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
