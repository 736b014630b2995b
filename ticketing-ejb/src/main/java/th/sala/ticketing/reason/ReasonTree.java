package th.sala.ticketing.reason;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a team's contact reasons.
 *
 * @param version from 1, which holds {@code other} alone; a version never changes, and closed tickets keep theirs
 * @param reasons each after the one above it
 * @param at when it was made; null for the first
 * @param by user name of who made it; {@code sala} for the first
 */
public record ReasonTree(String team, int version, List<ContactReason> reasons, Instant at, String by) {
    public ReasonTree {
        reasons = List.copyOf(reasons);
    }

    static ReasonTree first(String team) {
        return new ReasonTree(team, 1, List.of(ContactReason.other()), null, "sala");
    }

    /** Whether a ticket may be closed with it. */
    public boolean live(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code) && !reason.retired());
    }

    /** The reason that needs no choice; empty when there are several. */
    public Optional<String> only() {
        List<String> live = reasons.stream()
                .filter(reason -> !reason.retired())
                .map(ContactReason::code)
                .toList();
        return live.equals(List.of(ContactReason.OTHER)) ? Optional.of(ContactReason.OTHER) : Optional.empty();
    }
}
