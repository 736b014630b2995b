package th.sala.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.law.Enactment;
import th.sala.consent.law.LawAmendment;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.retention.RetentionDesk.NewRule;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P37.3")
class RecordedRetentionTest {
    private static final Jdbi APP = TestDatabase.shared().app();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-11-20T00:00:00Z");

    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final RememberedRecords leads = new RememberedRecords("lead");
    private final RememberedRecords tickets = new RememberedRecords("ticket");
    private final Retentions retention =
            Retentions.on(APP, clock, List.of(leads, tickets, new RememberedRecords("working")));
    private final RetentionDesk desk = retention.desk();

    @Test
    void theDefaultScheduleCitesThePeriodsOfTheLaw() {
        assertThat(desk.rules()).extracting(RetentionRule::category).startsWith("ticket", "call-recording");
        assertThat(desk.rules())
                .filteredOn(rule -> rule.category().equals("call-recording"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.law()).isEqualTo("RET-RECORDING");
                    assertThat(rule.amount()).isEqualTo(180);
                    assertThat(rule.unit()).isEqualTo("days");
                });
        assertThat(desk.rules()).allSatisfy(rule -> assertThat(rule.amount()).isPositive());
    }

    @Test
    void aDryRunCountsAndTakesNothing() {
        leads.records.addAll(List.of(LONG_AGO, LONG_AGO, LATELY));
        RetentionRun dry = Retentions.done(desk.dryRun(Set.of("lead")));
        assertThat(dry.state()).isEqualTo("dry");
        assertThat(dry.parts()).singleElement().satisfies(part -> {
            assertThat(part.due()).isEqualTo(2);
            assertThat(part.held()).isEqualTo(1);
            assertThat(part.restricted()).isEqualTo(2);
        });
        assertThat(leads.records).hasSize(3);
    }

    @Test
    void nothingGoesBeforeAnotherOfficerAgreed() {
        leads.records.add(LONG_AGO);
        RetentionRun proposed = Retentions.done(desk.propose(Set.of("lead"), "dpo1"));
        retention.work();
        assertThat(leads.records).hasSize(1);
        assertThat(desk.approve(proposed.id(), true, "dpo1")).isEqualTo(refused(RetentionRefusal.SAME_PERSON));
        assertThat(Retentions.done(desk.approve(proposed.id(), false, "dpo2")).state())
                .isEqualTo("declined");
        assertThat(desk.approve(proposed.id(), true, "dpo3")).isEqualTo(refused(RetentionRefusal.NOT_PROPOSED));
        retention.work();
        assertThat(leads.records).hasSize(1);
    }

    @Test
    void whatWaitsForAnOfficerIsDueUntilSomebodyHasSpoken() {
        tickets.records.add(LONG_AGO);
        int before = waiting();
        UUID run = Retentions.done(desk.propose(Set.of("ticket"), "dpo1")).id();
        assertThat(waiting()).isEqualTo(before + 1);
        desk.approve(run, true, "dpo2");
        assertThat(waiting()).as("it runs").isEqualTo(before);
        retention.work();
        assertThat(waiting()).as("the second look").isEqualTo(before + 1);
        desk.review(run, true, "dpo2");
        assertThat(waiting()).isEqualTo(before);
    }

    private static int waiting() {
        return new DueRuns(APP).standing().open();
    }

    @Test
    void whatIsPastItsTimeGoesInBatchesOnceAndTheRestStays() {
        leads.records.addAll(List.of(LONG_AGO, LONG_AGO.plusSeconds(1), LONG_AGO.plusSeconds(2), LATELY));
        UUID run = retention.approved("lead");
        assertThat(retention.batch()).isTrue();
        leads.fails = true;
        assertThatThrownBy(retention::batch).isInstanceOf(IllegalStateException.class);
        leads.fails = false;
        retention.work();
        assertThat(leads.records).containsExactly(LATELY);
        RetentionRun done = desk.run(run).orElseThrow();
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.parts()).singleElement().satisfies(part -> {
            assertThat(part.done()).isEqualTo(3);
            assertThat(part.passedHeld()).isEqualTo(1);
            assertThat(part.passedRestricted()).isEqualTo(2);
        });
        assertThat(evidence(run)).containsExactly(2L, 1L);
        assertThat(events(run)).isEqualTo(2);
    }

    @Test
    @Tag("SUB-6")
    void whatShallBeAnonymousWaitsForTheSecondLookOfAnotherOfficer() {
        tickets.records.addAll(List.of(LONG_AGO, LONG_AGO));
        UUID run = retention.approved("ticket");
        retention.work();
        RetentionRun waiting = desk.run(run).orElseThrow();
        assertThat(waiting.state()).isEqualTo("in-review");
        assertThat(waiting.likeness().inSmall()).isEqualTo(2);
        assertThat(desk.review(run, true, "dpo1")).isEqualTo(refused(RetentionRefusal.SAME_PERSON));
        assertThat(Retentions.done(desk.review(run, false, "dpo2")).state()).isEqualTo("in-review");
        retention.work();
        assertThat(tickets.figures).hasSize(2);
        assertThat(Retentions.done(desk.review(run, true, "dpo2")).state()).isEqualTo("finishing");
        retention.work();
        assertThat(tickets.figures).isEmpty();
        assertThat(desk.run(run).orElseThrow().state()).isEqualTo("done");
        assertThat(desk.run(run).orElseThrow().parts().get(0).unlinked()).isEqualTo(2);
    }

    @Test
    @Tag("SUB-6")
    void whatWasProcessedUnlawfullyIsNeverMadeAnonymous() {
        assertThat(desk.add(new NewRule("ticket", "RET-TICKET", "anonymise", "unlawful"), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.ANONYMISE_NOT_ALLOWED));
        assertThat(desk.add(new NewRule("lead", "RET-LEAD", "anonymise", null), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.ANONYMISE_NOT_ALLOWED));
    }

    @Test
    void aRuleIsAVersionWithAPeriodOfTheLaw() {
        assertThat(desk.add(new NewRule("nothing", "RET-LEAD", "erase", null), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.UNKNOWN_CATEGORY));
        assertThat(desk.add(new NewRule("access-log", "RET-LEAD", "erase", null), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.EVIDENCE));
        assertThat(desk.add(new NewRule("working", "P30.1", "erase", null), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.UNKNOWN_PERIOD));
        assertThat(desk.add(new NewRule("working", "RET-WORK", "burn", null), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.UNKNOWN_METHOD));
        assertThat(desk.add(new NewRule("working", "RET-WORK", "erase", "whim"), "dpo1"))
                .isEqualTo(refused(RetentionRefusal.UNKNOWN_GROUND));
        int before = rule("working").version();
        RetentionRule added =
                Retentions.done(desk.add(new NewRule("working", "RET-IDENTITY", "erase", "objected"), "dpo1"));
        assertThat(added.version()).isEqualTo(before + 1);
        assertThat(added.amount()).isEqualTo(30);
        assertThat(added.runsByItself()).isFalse();
        assertThat(rule("working")).isEqualTo(added);
    }

    @Test
    void aRunKeepsThePeriodOfTheDayOnWhichItWasProposed() {
        RetentionRun proposed = Retentions.done(desk.propose(Set.of("lead"), "dpo1"));
        var law = ConsentPorts.on(APP, clock).law();
        int version = law.rule("RET-LEAD").orElseThrow().versions().get(0).version();
        assertThat(proposed.parts().get(0).lawVersion()).isEqualTo(version);
        assertThat(proposed.parts().get(0).before()).isEqualTo(Instant.parse("2025-11-22T05:00:00Z"));
    }

    @Test
    void aRuleRunsByItselfOnceTwoOfficersHadItRun() {
        assertThat(Retentions.done(desk.add(new NewRule("lead", "RET-LEAD", "erase", null), "dpo1"))
                        .runsByItself())
                .isFalse();
        retention.approved("lead");
        retention.work();
        assertThat(rule("lead").runsByItself()).isTrue();
    }

    @Test
    void anotherPeriodOfTheLawNeedsTwoOfficersAgain() {
        Retentions.done(desk.add(new NewRule("working", "RET-WORK", "erase", null), "dpo1"));
        retention.approved("working");
        retention.work();
        assertThat(rule("working").runsByItself()).isTrue();

        amended("RET-WORK");

        assertThat(rule("working").runsByItself()).isFalse();
    }

    @Test
    void tablesWithoutARuleAreNamed() {
        assertThat(desk.uncovered()).contains("consent.access_log", "consent.subject_identifier");
        assertThat(Retentions.on(APP, clock, ConsentRetention.all(APP)).desk().uncovered())
                .doesNotContain("consent.access_log")
                .contains("consent.subject_identifier");
    }

    private RetentionRule rule(String category) {
        return desk.rules().stream()
                .filter(one -> one.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    /** The same period again: for what others test nothing changes. */
    private void amended(String key) {
        LawBook law = ConsentPorts.on(APP, clock).law();
        LawVersion old = law.rule(key).orElseThrow().versions().get(0);
        assertThat(law.add(
                        new LawAmendment(
                                key,
                                old.dutyTh(),
                                old.dutyEn(),
                                old.amount(),
                                old.unit(),
                                "test",
                                false,
                                "in-force",
                                LocalDate.parse("2026-11-22")),
                        "dpo1"))
                .isInstanceOf(Enactment.Added.class);
    }

    private static List<Long> evidence(UUID run) {
        return APP.withHandle(handle -> handle.createQuery(
                        "SELECT records FROM consent.retention_batch WHERE run_id = :run ORDER BY id")
                .bind("run", run)
                .mapTo(Long.class)
                .list());
    }

    private static long events(UUID run) {
        return APP.withHandle(handle ->
                handle.createQuery("""
                    SELECT count(*) FROM consent.audit_event
                    WHERE action = 'retention-batch-taken' AND about = 'retention-run:' || :run::text
                    """).bind("run", run).mapTo(Long.class).one());
    }

    private static <T> RetentionOutcome<T> refused(RetentionRefusal why) {
        return new RetentionOutcome.Refused<>(why);
    }
}
