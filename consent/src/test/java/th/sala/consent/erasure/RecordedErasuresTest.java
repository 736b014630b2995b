package th.sala.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static th.sala.consent.erasure.Erasures.done;
import static th.sala.consent.erasure.Erasures.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.erasure.ErasureReport.OpenLine;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;

@Tag("P33.1")
@Tag("P37.3")
@Tag("PD-5")
class RecordedErasuresTest {
    private final Erasures erasures = new Erasures();
    private final ErasureDesk desk = erasures.desk;
    private final SubjectId somebody = erasures.somebody;

    @Test
    void aPlanListsEveryStoreWithMethodAndCountAndWhatStaysWithTheLawAndChangesNothing() {
        ErasureReport plan = done(desk.plan(erasures.granted(), "dpo1"));

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
        assertThat(name()).contains("สมชาย ใจดี");
    }

    @Test
    void planAndCertificateListEveryStoreOfEveryHolderAlsoWhereNothingIs() {
        erasures.remote.register(new Empty());
        UUID request = erasures.granted();
        ErasureReport plan = done(desk.plan(request, "dpo1"));
        ErasureReport certificate = done(desk.execute(request, "dpo1"));

        Set<String> tables = erasures.holders.all().stream()
                .flatMap(holder -> holder.tables().stream())
                .collect(Collectors.toSet());
        assertThat(stores(plan.lines())).containsAll(tables).contains("support@example.com", "empty");
        List<String> proven = Stream.concat(
                        stores(certificate.lines()).stream(),
                        certificate.open().stream().map(OpenLine::store))
                .filter(store -> !store.equals("second-look"))
                .toList();
        assertThat(proven).containsExactlyInAnyOrderElementsOf(stores(plan.lines()));
        assertThat(certificate.lines())
                .extracting(Line::store, Line::method, Line::records)
                .contains(tuple("consent.person_copy", "delete", 0L), tuple("empty", "remote", 0L));
    }

    @Test
    void whatWasGrantedAndPlannedIsErasedOnceAndItsCertificateHoldsFiguresOnly() {
        UUID request = erasures.planned();

        ErasureReport certificate = done(desk.execute(request, "dpo2"));

        assertThat(name()).isEmpty();
        assertThat(erasures.told(somebody)).containsExactly("ErasureExecuted");
        assertThat(erasures.requests.get(request).orElseThrow().state()).isEqualTo("done");
        assertThat(certificate.operator()).isEqualTo("dpo2");
        assertThat(certificate.approver()).isEqualTo("dpo1");
        assertThat(certificate.toString()).doesNotContain("สมชาย", "somchai");
        erasures.clock.move(Duration.ofMinutes(1));
        assertThat(done(desk.execute(request, "dpo1")).id()).isEqualTo(certificate.id());
    }

    @Test
    void aStoreThatCannotBeReachedStaysAnOpenLineUntilItIsDone() {
        UUID request = erasures.planned();
        ErasureReport certificate = done(desk.execute(request, "dpo1"));
        assertThat(certificate.open())
                .extracting(OpenLine::store)
                .containsExactlyInAnyOrder("support@example.com", "second-look");

        erasures.work();
        assertThat(certificate(request).open())
                .filteredOn(open -> open.holder().equals("mailbox"))
                .singleElement()
                .satisfies(open -> assertThat(open.obstacle()).isEqualTo("unreachable"));

        erasures.mailbox.up = true;
        erasures.clock.move(Duration.ofMinutes(1));
        erasures.work();
        erasures.work();

        ErasureReport closed = certificate(request);
        assertThat(closed.open()).isEmpty();
        assertThat(closed.lines())
                .extracting(Line::store, Line::method, Line::records)
                .contains(tuple("support@example.com", "remote", 3L));
        assertThat(erasures.mailbox.asked).contains("about " + somebody);
    }

    @Test
    void whatWorkUnderWayWroteOfThePersonAfterwardsIsFoundByTheSecondLook() {
        erasures.mailbox.up = true;
        UUID request = erasures.planned();
        done(desk.execute(request, "dpo1"));
        erasures.late.rows = 2;

        erasures.work();
        assertThat(erasures.late.rows).as("too early: the work may still go on").isEqualTo(2);
        erasures.clock.move(SecondLook.AFTER.plusSeconds(1));
        erasures.work();

        assertThat(erasures.late.rows).isZero();
        assertThat(certificate(request).lines())
                .extracting(Line::holder, Line::store, Line::method, Line::records)
                .contains(tuple("hub", "second-look", "delete", 2L));
        erasures.work();
        assertThat(certificate(request).open())
                .as("a mail that came meanwhile is an errand too, and done")
                .isEmpty();
    }

    @Test
    @Tag("P34.1")
    void aHoldBlocksTheErasureRestrictsThePersonAndLetsItThroughOnceItIsReleased() {
        UUID hold = erasures.held(somebody);
        UUID request = erasures.granted();
        assertThat(done(desk.plan(request, "dpo1")).holds())
                .extracting(ErasureReport.Hold::id)
                .contains(hold);

        ErasureReport blocked = done(desk.execute(request, "dpo1"));

        assertThat(blocked.outcome()).isEqualTo("blocked");
        assertThat(blocked.lines())
                .filteredOn(line -> Set.of("consent.subject_identifier", "support@example.com")
                        .contains(line.store()))
                .extracting(Line::method, Line::ground)
                .containsExactly(tuple("keep", "G33-CLAIMS"), tuple("keep", "G33-CLAIMS"));
        assertThat(name()).isPresent();
        assertThat(erasures.consent.blocks().restricted(somebody)).isTrue();
        assertThat(done(desk.execute(request, "dpo1")).id()).isEqualTo(blocked.id());

        erasures.consent.holds().release(hold, "matter-closed", "dpo1");
        erasures.clock.move(Duration.ofSeconds(1));
        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("erased");
        assertThat(name()).isEmpty();
    }

    @Test
    @Tag("P34.1")
    void aHoldOverWhatWasOpenedBesideTheRecordBlocksTheErasureAndRestrictsBoth() {
        erasures.consent.blocks().restrict(somebody, "dpo1", null);
        SubjectId beside = erasures.consent.restrictedRecords().forNewMatter(somebody, "agent1");
        UUID hold = erasures.held(beside);
        UUID request = erasures.planned();

        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("blocked");
        assertThat(erasures.consent.blocks().restricted(List.of(somebody, beside)))
                .containsExactlyInAnyOrder(somebody, beside);

        erasures.consent.holds().release(hold, "matter-closed", "dpo1");
        erasures.clock.move(Duration.ofSeconds(1));
        assertThat(done(desk.execute(request, "dpo1")).outcome()).isEqualTo("erased");
        assertThat(erasures.told(beside)).contains("ErasureExecuted");
    }

    @Test
    void nothingIsErasedThatWasNotAskedGrantedAndPlanned() {
        UUID access = erasures.received("access");
        UUID erasure = erasures.received("erasure");

        assertThat(desk.plan(UUID.randomUUID(), "dpo1")).isEqualTo(refused(ErasureRefusal.UNKNOWN_REQUEST));
        assertThat(desk.plan(access, "dpo1")).isEqualTo(refused(ErasureRefusal.NOT_ERASURE));
        assertThat(desk.execute(erasure, "dpo1")).isEqualTo(refused(ErasureRefusal.NOT_GRANTED));
        assertThat(desk.execute(erasures.granted(), "dpo1")).isEqualTo(refused(ErasureRefusal.PLAN_MISSING));
    }

    private ErasureReport certificate(UUID request) {
        return desk.certificate(request).orElseThrow();
    }

    private Optional<String> name() {
        return erasures.consent.subjects().open(somebody, IdentifierKind.NAME);
    }

    private static List<String> stores(List<Line> lines) {
        return lines.stream().map(Line::store).toList();
    }

    /** Has nothing of anybody. */
    private static final class Empty implements RemoteStore {
        @Override
        public String name() {
            return "empty";
        }

        @Override
        public List<Errand> errands(SubjectId identity) {
            return List.of();
        }

        @Override
        public Answer run(String about) {
            throw new UnsupportedOperationException("There is nothing to do.");
        }
    }
}
