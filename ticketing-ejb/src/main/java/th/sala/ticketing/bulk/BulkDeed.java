package th.sala.ticketing.bulk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Refusal;

/**
 * What is done to each of many tickets: one of giving it away, priority, tags and state. The others are null.
 *
 * @param assignee user name; an empty string gives it to the team's queue
 * @param team key of the team that it goes to; may stand beside {@code assignee}
 * @param state {@code in-progress}, {@code done} or {@code cancelled}; the last two take {@code outcome}
 * @param reason contact reason; null as for one ticket
 */
public record BulkDeed(
        String assignee,
        String team,
        String priority,
        List<String> addTags,
        List<String> removeTags,
        String state,
        String outcome,
        String reason,
        String note) {
    private static final Set<String> STATES = Set.of("in-progress", "done", "cancelled");

    public BulkDeed {
        addTags = addTags == null
                ? List.of()
                : addTags.stream().filter(Objects::nonNull).toList();
        removeTags = removeTags == null
                ? List.of()
                : removeTags.stream().filter(Objects::nonNull).toList();
    }

    boolean gives() {
        return assignee != null || team != null;
    }

    boolean tags() {
        return !addTags.isEmpty() || !removeTags.isEmpty();
    }

    Optional<Refusal> fault() {
        long deeds = Stream.of(gives(), priority != null, tags(), state != null)
                .filter(each -> each)
                .count();
        if (deeds != 1) {
            return Optional.of(Refusal.of(
                    Refusal.Kind.INVALID,
                    "one-deed",
                    "Say one thing that is done to the tickets: assignee or team, priority, tags, or state."));
        }
        List<String> errors = new ArrayList<>();
        if (state != null && !STATES.contains(state)) {
            errors.add("state: is one of cancelled, done, in-progress");
        }
        if (Stream.concat(addTags.stream(), removeTags.stream()).anyMatch(tag -> tag.contains(","))) {
            errors.add("tags: have no comma here");
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID,
                        "invalid-value",
                        "Correct what the errors name and send it again.",
                        errors));
    }

    /** The tags that a ticket with these has afterwards. */
    List<String> tagsAfter(List<String> now) {
        Set<String> tags = new LinkedHashSet<>(now);
        addTags.forEach(tag -> tags.add(tag.strip()));
        removeTags.forEach(tag -> tags.remove(tag.strip()));
        return List.copyOf(tags);
    }
}
