package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedBlocksTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final ProcessingBlocks blocks = consent.blocks();
    private final SubjectId somebody = consent.somebody();

    @Test
    void aRestrictionHoldsUntilItIsLifted() {
        UUID block = blocks.restrict(somebody, "dpo1", "ลูกค้าแจ้งว่าข้อมูลไม่ถูกต้อง");
        assertThat(blocks.restricted(somebody)).isTrue();
        assertThat(blocks.restricted(List.of(consent.somebody(), somebody))).containsExactly(somebody);
        blocks.lift(block, LiftGround.MISTAKE, "dpo1", "แก้ไขแล้ว");
        assertThat(blocks.restricted(somebody)).isFalse();
    }

    @Test
    void oneOfTwoRestrictionsLiftedLeavesTheOther() {
        UUID first = blocks.restrict(somebody, "dpo1", null);
        blocks.restrict(somebody, "dpo1", null);
        blocks.lift(first, LiftGround.MISTAKE, "dpo1", null);
        assertThat(blocks.restricted(somebody)).isTrue();
    }

    @Test
    void anObjectionIsNoRestriction() {
        blocks.object(somebody, "service-improvement", "subject", null);
        assertThat(blocks.restricted(somebody)).isFalse();
        assertThat(consent.stopped()).containsExactly(new ProcessingStopped(somebody, "service-improvement"));
    }

    @Test
    void theLedgerTellsTheWholeLifeOfABlock() {
        UUID block = blocks.restrict(somebody, "dpo1", null);
        clock.move(Duration.ofHours(1));
        blocks.lift(block, LiftGround.MISTAKE, "dpo1", null);
        blocks.lift(block, LiftGround.MISTAKE, "dpo1", "again");
        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactly("RestrictionLifted", "RestrictionRaised");
    }

    @Test
    void nobodyObjectsToAPurposeThatDoesNotExist() {
        assertThatThrownBy(() -> blocks.object(somebody, "nothing", "subject", null))
                .isInstanceOf(UnknownPurpose.class);
    }

    @Test
    void aBlockThatDoesNotExistCannotBeLifted() {
        assertThatThrownBy(() -> blocks.lift(UUID.randomUUID(), LiftGround.MISTAKE, "dpo1", null))
                .isInstanceOf(IllegalStateException.class);
    }
}
