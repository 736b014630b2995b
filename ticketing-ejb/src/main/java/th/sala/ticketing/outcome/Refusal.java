package th.sala.ticketing.outcome;

import java.util.List;
import java.util.Objects;

/**
 * A business refusal: nothing was changed.
 *
 * @param kind what sort of refusal it is
 * @param code stable code of the problem type, such as {@code newer-message}
 * @param sentence what a person can do about it
 * @param errors single faults of the request, such as {@code outcome: is required}; empty when there is only one reason
 * @param reason the gate's own code, such as {@code objected}; null when it was not the gate that refused
 */
public record Refusal(Kind kind, String code, String sentence, List<String> errors, String reason) {

    /** How the border answers: 404, 403, 422, 409, 412, 429. */
    public enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        INVALID,
        CONFLICT,
        STALE,
        TOO_MANY
    }

    public Refusal {
        Objects.requireNonNull(kind, "A refusal has a kind.");
        Objects.requireNonNull(code, "A refusal has a code.");
        Objects.requireNonNull(sentence, "A refusal has a sentence.");
        errors = List.copyOf(errors);
    }

    public Refusal(Kind kind, String code, String sentence, List<String> errors) {
        this(kind, code, sentence, errors, null);
    }

    /**
     * What the gate does not permit: not because of who asks, but because a person's will or the state of their data
     * stands against it.
     *
     * @param errors whom it is about, masked; empty when there is only one person
     */
    public static Refusal byGate(String reason, List<String> errors) {
        return new Refusal(
                Kind.INVALID,
                "purpose-refused",
                "Personal data may not be used for this purpose now: " + reason + ".",
                errors,
                reason);
    }

    public static Refusal of(Kind kind, String code, String sentence) {
        return new Refusal(kind, code, sentence, List.of());
    }
}
