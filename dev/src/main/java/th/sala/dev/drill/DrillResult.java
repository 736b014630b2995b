package th.sala.dev.drill;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.sala.dev.stored.StoredMessages;

/**
 * What a drill counted over all its runs.
 *
 * @param drill its name
 * @param runs how often it broke something
 * @param sent messages handed in
 * @param acknowledged messages whose receipt was confirmed to the sender
 * @param stored acknowledged messages found afterwards
 * @param lost acknowledged messages not found
 * @param duplicated messages found more than once, each superfluous copy counted
 * @param gaps what the ledger lacks or differs in: numbers, entries without one, rows that are not as they were sealed;
 *     null when the drill does not look
 */
public record DrillResult(
        String drill, int runs, int sent, int acknowledged, int stored, int lost, int duplicated, Integer gaps) {

    DrillResult(String drill, int runs, int sent, int acknowledged, int stored, int lost, int duplicated) {
        this(drill, runs, sent, acknowledged, stored, lost, duplicated, null);
    }

    /** A drill that has not run yet. */
    static DrillResult none(String drill) {
        return new DrillResult(drill, 0, 0, 0, 0, 0, 0);
    }

    /** What one run comes to which sent these messages, had those confirmed, and finds this stored. */
    static DrillResult of(String drill, List<String> sent, Set<String> confirmed, StoredMessages stored) {
        int found = (int)
                confirmed.stream().filter(mark -> stored.copiesOf(mark) > 0).count();
        int superfluous = sent.stream()
                .mapToInt(mark -> Math.max(0, stored.copiesOf(mark) - 1))
                .sum();
        return new DrillResult(drill, 1, sent.size(), confirmed.size(), found, confirmed.size() - found, superfluous);
    }

    /** Nothing that was acknowledged is missing, nothing is there twice, the ledger is whole. */
    public boolean passed() {
        return runs > 0 && acknowledged > 0 && lost == 0 && duplicated == 0 && (gaps == null || gaps == 0);
    }

    /** The last line of a drill, as the public contract has it. */
    public String asJson() {
        return String.format(
                Locale.ROOT,
                "{\"drill\":\"%s\",\"runs\":%d,\"sent\":%d,\"acknowledged\":%d,\"stored\":%d,"
                        + "\"lost\":%d,\"duplicated\":%d,%s\"passed\":%b}",
                drill,
                runs,
                sent,
                acknowledged,
                stored,
                lost,
                duplicated,
                gaps == null ? "" : "\"gaps\":" + gaps + ",",
                passed());
    }

    /** The same, with what the ledger lacks. */
    DrillResult withGaps(int number) {
        return new DrillResult(drill, runs, sent, acknowledged, stored, lost, duplicated, number);
    }

    /** The same figures, for so many runs. */
    DrillResult withRuns(int number) {
        return new DrillResult(drill, number, sent, acknowledged, stored, lost, duplicated, gaps);
    }

    DrillResult plus(DrillResult other) {
        return new DrillResult(
                drill,
                runs + other.runs,
                sent + other.sent,
                acknowledged + other.acknowledged,
                stored + other.stored,
                lost + other.lost,
                duplicated + other.duplicated,
                sum(gaps, other.gaps));
    }

    private static Integer sum(Integer one, Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }
}
