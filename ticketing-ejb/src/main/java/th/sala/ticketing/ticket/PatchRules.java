package th.sala.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** What values a ticket takes. Checked before anything is changed, so that a refusal leaves no trace. */
final class PatchRules {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}\\s]+");

    private PatchRules() {}

    static Optional<Refusal> refuse(TicketPatch patch) {
        List<String> errors = new ArrayList<>();
        if (patch.subject() != null
                && (oneLine(patch.subject()).isEmpty() || patch.subject().length() > Terms.SUBJECT_LENGTH)) {
            errors.add("subject: needs 1 to " + Terms.SUBJECT_LENGTH + " characters");
        }
        oneOf("priority", patch.priority(), Terms.PRIORITIES).ifPresent(errors::add);
        oneOf("kind", patch.kind(), Terms.KINDS).ifPresent(errors::add);
        if (patch.reason() != null && patch.reason().length() > Terms.REASON_LENGTH) {
            errors.add("reason: has at most " + Terms.REASON_LENGTH + " characters");
        }
        if (patch.serviceElement() != null
                && !patch.serviceElement().isEmpty()
                && ServiceElement.of(patch.serviceElement()).isEmpty()) {
            errors.add("serviceElement: is the code of one; GET /service-elements names them");
        }
        if (patch.tags() != null && !fit(patch.tags())) {
            errors.add("tags: at most " + Terms.TAGS + ", each of 1 to " + Terms.TAG_LENGTH + " characters, no comma");
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(refusal(errors));
    }

    /** The code, or a refusal: a ticket never ends without one (seed TK-5). */
    static Outcome<String> ending(String code) {
        if (code == null || code.isBlank()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "outcome-required",
                    "Say how the ticket ends.",
                    List.of("outcome: is required")));
        }
        return Terms.OUTCOMES.contains(code) ? Outcome.done(code) : unknown("outcome", Terms.OUTCOMES);
    }

    static <T> Outcome<T> unknown(String member, Set<String> known) {
        return invalid(List.of(member + ": is one of " + String.join(", ", new TreeSet<>(known))));
    }

    /** Of controls and line ends a space is left. */
    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Stripped, each once, in the order given. */
    static List<String> tidy(List<String> tags) {
        return tags.stream().map(String::strip).distinct().toList();
    }

    private static Optional<String> oneOf(String member, String value, Set<String> known) {
        return value == null || known.contains(value)
                ? Optional.empty()
                : Optional.of(member + ": is one of " + String.join(", ", new TreeSet<>(known)));
    }

    static <T> Outcome<T> invalid(List<String> errors) {
        return Outcome.refused(refusal(errors));
    }

    private static Refusal refusal(List<String> errors) {
        return new Refusal(
                Refusal.Kind.INVALID, "invalid-value", "Correct what the errors name and send it again.", errors);
    }

    private static boolean fit(List<String> tags) {
        List<String> tidy = tidy(tags);
        return tidy.size() <= Terms.TAGS && tidy.stream().allMatch(PatchRules::fit);
    }

    /** The history joins tags by commas, and what is taken back is read from there. */
    private static boolean fit(String tag) {
        return !tag.isEmpty() && tag.length() <= Terms.TAG_LENGTH && !tag.contains(",");
    }
}
