package th.sala.ticketing.quality;

import java.time.Instant;
import java.util.List;

/**
 * Which work of a team takes a second look.
 *
 * @param kinds of tickets; empty for none
 * @param at when this was settled
 * @param by user name of who settled it
 */
public record QualityRule(String team, List<String> kinds, Instant at, String by) {
    public QualityRule {
        kinds = List.copyOf(kinds);
    }
}
