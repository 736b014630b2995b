package th.sala.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.testing.TestDatabase;

/** Whoever is erased by age is erased as by a request. */
@Tag("P37.3")
class ErasingTheAgedTest {
    private final Erasures erasures = new Erasures();

    @Test
    @Tag("P33.1")
    void whoeverIsErasedByAgeIsErasedOutsideToo() {
        erasures.mailbox.up = true;

        UUID run = erasures.aged();
        erasures.work();

        assertThat(erasures.consent.subjects().open(erasures.somebody, IdentifierKind.NAME))
                .isEmpty();
        assertThat(erasures.told(erasures.somebody)).containsExactly("ErasureExecuted");
        assertThat(erasures.mailbox.asked).contains("about " + erasures.somebody);
        assertThat(doneErrands(run)).isEqualTo(1);
    }

    @Test
    void whatWorkUnderWayWroteOfThemAfterwardsIsFoundByASecondLook() {
        erasures.mailbox.up = true;
        UUID run = erasures.aged();
        erasures.late.rows = 2;

        erasures.work();
        assertThat(erasures.late.rows).as("too early: the work may still go on").isEqualTo(2);
        erasures.clock.move(SecondLook.AFTER.plusSeconds(1));
        erasures.work();
        erasures.work();

        assertThat(erasures.late.rows).isZero();
        assertThat(erasures.mailbox.asked)
                .filteredOn(("about " + erasures.somebody)::equals)
                .as("once by the erasure, once by the second look")
                .hasSize(2);
        assertThat(doneErrands(run)).isEqualTo(3);
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
}
