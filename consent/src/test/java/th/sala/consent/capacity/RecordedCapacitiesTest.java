package th.sala.consent.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.law.LawAmendment;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Recorders;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedCapacitiesTest {
    private static final CapacityOutcome NEEDED = new CapacityOutcome.Refused(CapacityRefusal.DOCUMENT_NEEDED);
    private static final Proof SEEN = new Proof("identity-document", "ab".repeat(32));

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final CapacityDesk desk = consent.capacities();
    private final SubjectId somebody = consent.somebody();

    @Test
    void of_whom_nothing_was_recorded_nothing_is_known() {
        assertThat(desk.of(somebody))
                .isEqualTo(new PersonCapacity(
                        somebody,
                        "unknown",
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        new PersonCapacity.Ages(10, 20)));
    }

    @Test
    @Tag("P20.1")
    @Tag("P20.2")
    void a_child_becomes_a_minor_and_comes_of_age_on_the_days_that_the_law_counts() {
        PersonCapacity child = recorded("child", "2026-11-22");

        assertThat(child.band()).isEqualTo("child");
        assertThat(child.aloneFrom()).isEqualTo(LocalDate.parse("2036-11-22"));
        assertThat(child.confirmBy()).isEqualTo(LocalDate.parse("2037-02-20"));
        clock.move(Duration.ofDays(1));
        assertThat(desk.of(somebody).band()).isEqualTo("minor");
        clock.move(Duration.ofDays(3653));
        assertThat(desk.of(somebody).band()).isEqualTo("adult");
    }

    @Test
    @Tag("P20.1")
    void a_band_of_age_needs_the_day_on_which_it_ends_and_one_that_the_ages_allow() {
        assertThat(refused("child", null)).isEqualTo(CapacityRefusal.DAY_MISSING);
        assertThat(refused("child", "2026-11-21")).isEqualTo(CapacityRefusal.DAY_UNLIKELY);
        assertThat(refused("child", "2036-11-22")).isEqualTo(CapacityRefusal.DAY_UNLIKELY);
        assertThat(refused("minor", "2036-11-22")).isEqualTo(CapacityRefusal.DAY_UNLIKELY);
        assertThat(refused("elder", null)).isEqualTo(CapacityRefusal.UNKNOWN_BAND);
        assertThat(desk.record(somebody, new NewBand("adult", null, "guess"), Recorders.OFFICER))
                .isEqualTo(new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_REASON));
        assertThat(desk.record(
                        new SubjectId(UUID.randomUUID()), new NewBand("adult", null, "person-said"), Recorders.OFFICER))
                .isEqualTo(new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_PERSON));
    }

    @Test
    @Tag("P20.5")
    void the_time_to_confirm_is_the_laws_and_who_was_recorded_before_keeps_theirs() {
        SubjectId before = consent.somebody();
        desk.record(before, new NewBand("adult", null, "document-seen"), Recorders.OFFICER);
        clock.move(Duration.ofDays(30));
        consent.law()
                .add(
                        new LawAmendment(
                                "P20.5-CONFIRM",
                                "ยืนยันภายใน",
                                "Confirmed within",
                                30,
                                "days",
                                "counsel",
                                false,
                                "in-force",
                                LocalDate.parse("2026-12-21")),
                        "dpo1");

        assertThat(recorded("adult", null).confirmBy()).isEqualTo(LocalDate.parse("2027-01-20"));
        assertThat(desk.of(before).confirmBy()).isEqualTo(LocalDate.parse("2027-02-19"));
    }

    @Test
    @Tag("P20.2")
    void an_agent_strengthens_a_protection_by_a_reason_and_lessens_none_without_a_document() {
        assertThat(byAgent("minor", "2031-05-06", Proof.NONE)).isInstanceOf(CapacityOutcome.Done.class);

        assertThat(byAgent("adult", null, Proof.NONE)).isEqualTo(NEEDED);
        assertThat(byAgent("unknown", null, Proof.NONE)).isEqualTo(NEEDED);
        assertThat(byAgent("minor", "2026-11-23", Proof.NONE))
                .as("an earlier day is of age sooner")
                .isEqualTo(NEEDED);
        assertThat(byAgent("adult", null, new Proof("identity-document", "12")))
                .isEqualTo(new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_DOCUMENT));
        assertThat(byAgent("minor", "2032-05-06", Proof.NONE)).isInstanceOf(CapacityOutcome.Done.class);
        clock.move(Duration.ofSeconds(1));
        assertThat(byAgent("child", "2030-05-06", Proof.NONE)).isInstanceOf(CapacityOutcome.Done.class);
        clock.move(Duration.ofSeconds(1));
        assertThat(byAgent("adult", null, SEEN)).isInstanceOf(CapacityOutcome.Done.class);
        assertThat(desk.of(somebody).band()).isEqualTo("adult");
    }

    @Test
    @Tag("P20.3")
    void a_protection_for_good_is_no_less_lessened_by_one_that_ends_tomorrow() {
        assertThat(byAgent("quasi-incompetent", null, Proof.NONE)).isInstanceOf(CapacityOutcome.Done.class);

        assertThat(byAgent("minor", "2026-11-23", Proof.NONE)).isEqualTo(NEEDED);
    }

    @Test
    @Tag("P20.3")
    void an_agent_ends_no_representation_without_a_document_and_an_officer_does() {
        appointed("custodian", "สมหญิง ใจดี", null, null);
        UUID first = appointed("custodian", "สมศักดิ์ ใจดี", null, null)
                .representatives()
                .get(0)
                .id();

        assertThat(desk.end(somebody, first, "replaced", Proof.NONE, Recorders.AGENT))
                .isEqualTo(NEEDED);
        assertThat(desk.end(somebody, first, "replaced", SEEN, Recorders.AGENT))
                .isInstanceOf(CapacityOutcome.Done.class);
    }

    private CapacityOutcome byAgent(String band, String until, Proof proof) {
        return desk.record(
                somebody,
                new NewBand(band, until == null ? null : LocalDate.parse(until), "person-said", proof),
                Recorders.AGENT);
    }

    @Test
    void the_ledger_says_who_recorded_what_and_no_day_that_tells_an_age() {
        recorded("minor", "2031-05-06");

        assertThat(consent.ledger().entries(somebody))
                .first()
                .extracting(ConsentEntry::event, ConsentEntry::by, ConsentEntry::capacity)
                .containsExactly("CapacityRecorded", "dpo1", "OFFICER");
    }

    @Test
    void the_strictest_band_of_a_merged_person_holds_and_each_keeps_what_was_recorded_while_they_were_one() {
        SubjectId other = consent.somebody();
        recorded("child", "2027-01-01");
        consent.merges()
                .merge(other, somebody, List.of(new MergeEvidence("SPOKEN_CHECK", null, "เลขที่คำสั่งซื้อ")), "agent1");
        assertThat(desk.of(other).band()).isEqualTo("child");

        clock.move(Duration.ofSeconds(1));
        desk.record(other, new NewBand("minor", LocalDate.parse("2030-01-01"), "document-seen"), Recorders.OFFICER);
        consent.merges().undo(somebody, "agent1");

        assertThat(desk.of(somebody).band()).isEqualTo("minor");
        assertThat(desk.of(other).band()).isEqualTo("minor");
    }

    @Test
    @Tag("P20.3")
    void a_representative_is_recorded_with_role_document_and_days_and_shown_masked() {
        PersonCapacity now = appointed("custodian", "สมหญิง ใจดี", null, "2027-12-31");

        assertThat(now.representatives()).singleElement().satisfies(one -> {
            assertThat(one.role()).isEqualTo("custodian");
            assertThat(one.name()).isEqualTo("ส••• ใ•••");
            assertThat(one.document()).isEqualTo("court-order");
            assertThat(one.validFrom()).isEqualTo(LocalDate.parse("2026-11-21"));
            assertThat(one.active()).isTrue();
            assertThat(one.by()).isEqualTo("dpo1");
        });
        assertThat(consent.ledger().entries(somebody))
                .first()
                .extracting(ConsentEntry::event, ConsentEntry::representation)
                .containsExactly("GuardianLinked", now.representatives().get(0).id());
    }

    @Test
    @Tag("P20.3")
    void a_right_ends_with_its_last_day_or_when_somebody_ends_it() {
        UUID mother = appointed("parental", "สมหญิง ใจดี", null, "2026-11-22")
                .representatives()
                .get(0)
                .id();
        clock.move(Duration.ofDays(2));
        assertThat(desk.of(somebody).representatives().get(0).active()).isFalse();

        UUID father = appointed("parental", "สมศักดิ์ ใจดี", null, null)
                .representatives()
                .get(0)
                .id();
        assertThat(desk.end(somebody, father, "authority-ended", Proof.NONE, Recorders.OFFICER))
                .isInstanceOf(CapacityOutcome.Done.class);
        assertThat(desk.of(somebody).representatives())
                .extracting(Representative::active)
                .containsOnly(false);
        assertThat(desk.end(somebody, father, "mistake", Proof.NONE, Recorders.OFFICER))
                .isEqualTo(new CapacityOutcome.Refused(CapacityRefusal.ENDED));
        assertThat(desk.end(consent.somebody(), mother, "mistake", Proof.NONE, Recorders.OFFICER))
                .isEqualTo(new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_REPRESENTATION));
    }

    @Test
    void a_representative_is_a_name_or_a_known_person_with_a_document() {
        SubjectId mother = consent.somebody();
        assertThat(appointed("parental", null, mother, null)
                        .representatives()
                        .get(0)
                        .person())
                .isEqualTo(mother);

        assertThat(refused("parental", null, null, "court-order")).isEqualTo(CapacityRefusal.UNKNOWN_REPRESENTATIVE);
        assertThat(refused("parental", "มารดา", mother, "court-order"))
                .isEqualTo(CapacityRefusal.UNKNOWN_REPRESENTATIVE);
        assertThat(refused("parental", null, somebody, "court-order"))
                .isEqualTo(CapacityRefusal.UNKNOWN_REPRESENTATIVE);
        assertThat(refused("parental", null, new SubjectId(UUID.randomUUID()), "court-order"))
                .isEqualTo(CapacityRefusal.UNKNOWN_REPRESENTATIVE);
        assertThat(refused("parental", "มารดา", null, "letter")).isEqualTo(CapacityRefusal.UNKNOWN_DOCUMENT);
        assertThat(refused("uncle", "มารดา", null, "court-order")).isEqualTo(CapacityRefusal.UNKNOWN_ROLE);
    }

    @Test
    @Tag("P20.5")
    void the_title_of_a_child_in_a_name_raises_the_question_until_a_band_is_recorded() {
        SubjectId girl = consent.subjects()
                .register(List.of(
                        new Identifier(IdentifierKind.NAME, "ด.ญ. มานี ใจดี"),
                        new Identifier(IdentifierKind.EMAIL, "manee." + UUID.randomUUID() + "@example.com")));

        assertThat(desk.of(girl).suspected()).isTrue();
        desk.record(girl, new NewBand("minor", LocalDate.parse("2033-01-01"), "representative-said"), Recorders.AGENT);
        assertThat(desk.of(girl).suspected()).isFalse();
    }

    @Test
    @Tag("P33.1")
    void an_erasure_takes_bands_and_makes_the_names_of_representatives_unreadable() {
        recorded("minor", "2031-05-06");
        appointed("parental", "สมหญิง ใจดี", null, null);

        consent.holders().all().forEach(holder -> holder.erase(somebody));

        assertThat(desk.of(somebody).band()).isEqualTo("unknown");
        assertThat(desk.of(somebody).representatives())
                .extracting(Representative::name)
                .containsOnlyNulls();
    }

    /** Tests share the database. */
    @AfterAll
    static void the_law_is_as_it_was() {
        TestDatabase.shared().superuser().useHandle(handle -> {
            handle.execute("ALTER TABLE consent.law_version DISABLE TRIGGER law_version_is_immutable");
            handle.execute("DELETE FROM consent.law_version WHERE rule_key = 'P20.5-CONFIRM' AND version > 1");
            handle.execute("ALTER TABLE consent.law_version ENABLE TRIGGER law_version_is_immutable");
        });
    }

    private PersonCapacity recorded(String band, String until) {
        CapacityOutcome said = desk.record(somebody, band(band, until), Recorders.OFFICER);
        return ((CapacityOutcome.Done) said).capacity();
    }

    private CapacityRefusal refused(String band, String until) {
        return ((CapacityOutcome.Refused) desk.record(somebody, band(band, until), Recorders.OFFICER)).why();
    }

    private static NewBand band(String band, String until) {
        return new NewBand(band, until == null ? null : LocalDate.parse(until), "document-seen");
    }

    private PersonCapacity appointed(String role, String name, SubjectId person, String to) {
        CapacityOutcome said = desk.appoint(
                somebody,
                new NewRepresentative(
                        role, name, person, "court-order", null, null, to == null ? null : LocalDate.parse(to)),
                "dpo1");
        return ((CapacityOutcome.Done) said).capacity();
    }

    private CapacityRefusal refused(String role, String name, SubjectId person, String document) {
        CapacityOutcome said =
                desk.appoint(somebody, new NewRepresentative(role, name, person, document, null, null, null), "dpo1");
        return ((CapacityOutcome.Refused) said).why();
    }
}
