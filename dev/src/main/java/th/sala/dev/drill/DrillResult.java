package th.sala.dev.drill;

import java.util.Locale;

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
 */
public record DrillResult(String drill, int runs, int sent, int acknowledged, int stored, int lost, int duplicated) {

    /** Nothing that was acknowledged is missing, nothing is there twice. */
    public boolean passed() {
        return runs > 0 && acknowledged > 0 && lost == 0 && duplicated == 0;
    }

    /** The last line of a drill, as the public contract has it. */
    public String asJson() {
        return String.format(
                Locale.ROOT,
                "{\"drill\":\"%s\",\"runs\":%d,\"sent\":%d,\"acknowledged\":%d,\"stored\":%d,"
                        + "\"lost\":%d,\"duplicated\":%d,\"passed\":%b}",
                drill,
                runs,
                sent,
                acknowledged,
                stored,
                lost,
                duplicated,
                passed());
    }

    DrillResult plus(DrillResult other) {
        return new DrillResult(
                drill,
                runs + other.runs,
                sent + other.sent,
                acknowledged + other.acknowledged,
                stored + other.stored,
                lost + other.lost,
                duplicated + other.duplicated);
    }
}
