package th.sala.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.erasure.ErasureReport.OpenLine;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.retention.HoldOutcome;
import th.sala.consent.retention.KeptRows;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.retention.Reach;
import th.sala.consent.retention.Retentions;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.subject.ConsentDataHolder;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.JoinedDataHolders;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

@Tag("P33.1")
@Tag("P37.3")
@Tag("PD-5")
class RecordedErasuresTest {
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final RequestDesk requests = consent.requests();
    private final SubjectId somebody = consent.somebody();
    private final JoinedRemoteStores remote = new JoinedRemoteStores();
    private final Mailbox mailbox = new Mailbox();
    private final ErasureRows rows =
            new ErasureRows(TestDatabase.shared().app(), new KeyedVault(TestKeys.master()), new NothingSealed());
    private final ErasureErrands errands = new ErasureErrands(
            TestDatabase.shared().app(), clock, new KeyedVault(TestKeys.master()), rows, consent.trail());
    private final JoinedDataHolders holders = new JoinedDataHolders(consent.merges());
    private final ErasurePlanner planner =
            new ErasurePlanner(holders, remote, consent.merges(), consent.holds(), consent.law());
    private ErasureDesk desk;

    @BeforeEach
    void join() {
        new ConsentDataHolder(
                        TestDatabase.shared().app(), TestKeys.master(), consent.subjects(), consent.vault(), holders)
                .join();
        remote.register(mailbox);
        desk = new RecordedErasures(
                clock,
                consent.law(),
                requests,
                consent.deeds(),
                holders,
                consent.subjects(),
                consent.merges(),
                consent.blocks(),
                consent.trail(),
                planner,
                rows);
    }

    @Test
    void aPlanListsEveryStoreWithMethodAndCountAndWhatStaysWithTheLawAndChangesNothing() {
        ErasureReport plan = done(desk.plan(granted(), "dpo1"));

        assertThat(plan.outcome()).isEqualTo("erased");
        assertThat(plan.lines())
                .extracting(Line::store, Line::method, Line::records, Line::ground)
                .contains(
                        tuple("consent.subject_identifier", "delete", 2L, null),
                        tuple("subject_keys.subject_key", "shred", 1L, null),
                        tuple("consent.rights_request", "keep", 1L, "RET-REQUEST"),
                        tuple("support@example.com", "remote", 3L, null));
        assertThat(plan.backupUntil()).isEqualTo(LocalDate.parse("2026-12-27"));
        assertThat(plan.keptUntil()).isEqualTo(LocalDate.parse("2036-11-22"));
        assertThat(consent.subjects().open(somebody, IdentifierKind.NAME)).contains("สมชาย ใจดี");
    }

    @Test
    void whatWasGrantedAndPlannedIsErasedOnceAndItsCertificateHoldsFiguresOnly() {
        UUID request = granted();
        desk.plan(request, "dpo1");

        ErasureReport certificate = done(desk.execute(request, "dpo2"));

        assertThat(consent.subjects().open(somebody, IdentifierKind.NAME)).isEmpty();
        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactly("ErasureExecuted");
        assertThat(requests.get(request).orElseThrow().state()).isEqualTo("done");
        assertThat(certificate.operator()).isEqualTo("dpo2");
        assertThat(certificate.approver()).isEqualTo("dpo1");
        assertThat(certificate.toString()).doesNotContain("สมชาย", "somchai");
        clock.move(Duration.ofMinutes(1));
        assertThat(done(desk.execute(request, "dpo1")).id()).isEqualTo(certificate.id());
    }

    @Test
    void aStoreThatCannotBeReachedStaysAnOpenLineUntilItIsDone() {
        UUID request = granted();
        desk.plan(request, "dpo1");
        ErasureReport certificate = done(desk.execute(request, "dpo1"));
        assertThat(certificate.open())
                .extracting(OpenLine::store)
                .containsExactlyInAnyOrder("support@example.com", "second-look");

        worker().work();
        assertThat(desk.certificate(request).orElseThrow().open())
                .filteredOn(open -> open.holder().equals("mailbox"))
                .singleElement()
                .satisfies(open -> assertThat(open.obstacle()).isEqualTo("unreachable"));

        mailbox.up = true;
        clock.move(Duration.ofMinutes(1));
        worker().work();
        worker().work();

        ErasureReport closed = desk.certificate(request).orElseThrow();
        assertThat(closed.open()).isEmpty();
        assertThat(closed.lines())
                .extracting(Line::store, Line::method, Line::records)
                .contains(tuple("support@example.com", "remote", 3L));
        assertThat(mailbox.asked).contains("about " + somebody);
    }

    @Test
    @Tag("P37.3")
    void whoeverIsErasedByAgeIsErasedOutsideToo() {
        KeptRows people = new KeptRows("people", "contact", Set.of());
        UUID run = Retentions.on(TestDatabase.shared().app(), clock, List.of(people))
                .approved("contact");
        mailbox.up = true;

        new ErasingTheAged(holders, consent.subjects(), consent.merges(), planner, rows)
                .erase(somebody, new Reach(run, clock.instant(), "RET-TICKET", false, clock.instant()));
        worker().work();

        assertThat(consent.subjects().open(somebody, IdentifierKind.NAME)).isEmpty();
        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactly("ErasureExecuted");
        assertThat(mailbox.asked).contains("about " + somebody);
        assertThat(doneErrands(run)).isEqualTo(1);
    }

    @Test
    void whatWorkUnderWayWroteOfThePersonAfterwardsIsFoundByTheSecondLook() {
        Late late = new Late();
        holders.register(late);
        mailbox.up = true;
        UUID request = granted();
        desk.plan(request, "dpo1");
        done(desk.execute(request, "dpo1"));
        late.rows = 2;

        worker().work();
        assertThat(late.rows).as("too early: the work may still go on").isEqualTo(2);
        clock.move(SecondLook.AFTER.plusSeconds(1));
        worker().work();

        assertThat(late.rows).isZero();
        ErasureReport certificate = desk.certificate(request).orElseThrow();
        assertThat(certificate.lines())
                .extracting(Line::holder, Line::store, Line::method, Line::records)
                .contains(tuple("hub", "second-look", "delete", 2L));
        worker().work();
        assertThat(desk.certificate(request).orElseThrow().open())
                .as("a mail that came meanwhile is an errand too, and done")
                .isEmpty();
    }

    @Test
    @Tag("P34.1")
    void aHoldBlocksTheErasureRestrictsThePersonAndLetsItThroughOnceItIsReleased() {
        UUID hold = held(somebody);
        UUID request = granted();
        assertThat(done(desk.plan(request, "dpo1")).holds())
                .extracting(ErasureReport.Hold::id)
                .contains(hold);

        ErasureReport blocked = done(desk.execute(request, "dpo1"));

        assertThat(blocked.outcome()).isEqualTo("blocked");
        assertThat(blocked.lines())
                .filteredOn(line -> line.store().equals("consent.subject_identifier"))
                .singleElement()
                .satisfies(line -> assertThat(line.ground()).isEqualTo("G33-CLAIMS"));
        assertThat(consent.subjects().open(somebody, IdentifierKind.NAME)).isPresent();
        assertThat(consent.blocks().restricted(somebody)).isTrue();
        assertThat(done(desk.execute(request, "dpo1")).id()).isEqualTo(blocked.id());

        consent.holds().release(hold, "matter-closed", "dpo1");
        clock.move(Duration.ofSeconds(1));
        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("erased");
        assertThat(consent.subjects().open(somebody, IdentifierKind.NAME)).isEmpty();
    }

    @Test
    @Tag("P34.1")
    void aHoldOverWhatWasOpenedBesideTheRecordBlocksTheErasureAndRestrictsBoth() {
        consent.blocks().restrict(somebody, "dpo1", null);
        SubjectId beside = consent.restrictedRecords().forNewMatter(somebody, "agent1");
        UUID hold = held(beside);
        UUID request = granted();
        desk.plan(request, "dpo1");

        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("blocked");
        assertThat(consent.blocks().restricted(List.of(somebody, beside))).containsExactlyInAnyOrder(somebody, beside);

        consent.holds().release(hold, "matter-closed", "dpo1");
        clock.move(Duration.ofSeconds(1));
        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("erased");
        assertThat(consent.ledger().entries(beside))
                .extracting(ConsentEntry::event)
                .contains("ErasureExecuted");
    }

    @Test
    void nothingIsErasedThatWasNotAskedGrantedAndPlanned() {
        UUID access = received("access");
        UUID erasure = received("erasure");

        assertThat(desk.plan(UUID.randomUUID(), "dpo1")).isEqualTo(refused(ErasureRefusal.UNKNOWN_REQUEST));
        assertThat(desk.plan(access, "dpo1")).isEqualTo(refused(ErasureRefusal.NOT_ERASURE));
        assertThat(desk.execute(erasure, "dpo1")).isEqualTo(refused(ErasureRefusal.NOT_GRANTED));
        assertThat(desk.execute(granted(), "dpo1")).isEqualTo(refused(ErasureRefusal.PLAN_MISSING));
    }

    private static long doneErrands(UUID run) {
        return TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM consent.audit_event
                WHERE action = 'retention-errand-done' AND about = 'retention-run:' || :run::text
                """)
                        .bind("run", run)
                        .mapTo(Long.class)
                        .one());
    }

    private ErasureWorker worker() {
        return new ErasureWorker(errands, remote, new SecondLook(holders, planner, rows, clock));
    }

    private UUID held(SubjectId subject) {
        HoldOutcome placed = consent.holds()
                .place(
                        new NewHold(
                                subject, null, null, "ผบ.1/2569", "G33-CLAIMS", null, LocalDate.parse("2026-12-22")),
                        "dpo1");
        return ((HoldOutcome.Done) placed).hold().id();
    }

    private UUID granted() {
        UUID id = received("erasure");
        requests.verify(id, new Proof("in-person", true, null), "dpo1");
        assertThat(requests.decide(id, new Verdict("granted", null, null), "dpo1"))
                .isInstanceOf(RequestOutcome.Done.class);
        return id;
    }

    private UUID received(String type) {
        return ((RequestOutcome.Done) requests.receive(new Receipt(somebody, type, "email", null), "dpo1"))
                .request()
                .id();
    }

    private static ErasureReport done(ErasureOutcome outcome) {
        assertThat(outcome).isInstanceOf(ErasureOutcome.Done.class);
        return ((ErasureOutcome.Done) outcome).report();
    }

    private static ErasureOutcome refused(ErasureRefusal why) {
        return new ErasureOutcome.Refused(why);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    /** A store into which something is written late. */
    private static final class Late implements SubjectDataHolder {
        private long rows;

        @Override
        public String name() {
            return "late";
        }

        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public long count(SubjectId subject) {
            return rows;
        }

        @Override
        public JsonObject export(SubjectId subject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }

        @Override
        public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
            return 0;
        }

        @Override
        public long restrict(SubjectId subject, boolean restricted) {
            return 0;
        }

        @Override
        public long erase(SubjectId subject) {
            long gone = rows;
            rows = 0;
            return gone;
        }
    }

    /** Three mails of everybody's, in a mailbox that is down at first. */
    private static final class Mailbox implements RemoteStore {
        private final List<String> asked = new ArrayList<>();
        private boolean up;

        @Override
        public String name() {
            return "mailbox";
        }

        @Override
        public List<Errand> errands(SubjectId identity) {
            return List.of(new Errand("support@example.com", "about " + identity, 3));
        }

        @Override
        public Answer run(String about) {
            asked.add(about);
            return up ? new Answer.Done(3) : new Answer.Open("unreachable");
        }
    }
}
