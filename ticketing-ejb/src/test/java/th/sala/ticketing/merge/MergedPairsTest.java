package th.sala.ticketing.merge;

import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * CU-1: random pairs of tickets and of persons are merged, live on as one, and are parted again. A twin lives through the
 * same and is never merged: what both say of themselves is equal but for history, version and times.
 *
 * <p>{@code -Dpairs=300 -Dseed=7} draws other ones.
 */
class MergedPairsTest {
    private static final int PAIRS = Integer.getInteger("pairs", 20);

    private final Merging merging = new Merging();
    private final Random random = new Random(Long.getLong("seed", 20_261_123L));

    @Test
    void CU_1_whatever_was_merged_is_parted_as_if_it_had_never_been() {
        System.out.println("merged pairs: " + PAIRS + ", seed " + Long.getLong("seed", 20_261_123L));
        SoftAssertions.assertSoftly(softly -> {
            for (int pair = 0; pair < PAIRS; pair++) {
                check(softly, pair, PairScript.drawn(random));
            }
        });
    }

    private void check(SoftAssertions softly, int number, PairScript script) {
        String which = "pair " + number + ": " + script;
        RandomPair twin = new RandomPair(merging, script);
        twin.live();
        RandomPair pair = new RandomPair(merging, script);
        long messages = pair.messages();
        pair.merge();
        softly.assertThat(pair.messages()).as(which).isEqualTo(messages);
        pair.live();
        if (script.ticketsToo()) {
            softly.assertThat(pair.facts()).as("still merged, " + which).isNotEqualTo(twin.facts());
        }
        pair.part();

        softly.assertThat(pair.facts()).as(which).usingRecursiveComparison().isEqualTo(twin.facts());
        softly.assertThat(pair.senders()).as(which).isEqualTo(twin.senders());
        softly.assertThat(pair.withdrawn()).as(which).containsExactly(true, true);
    }
}
