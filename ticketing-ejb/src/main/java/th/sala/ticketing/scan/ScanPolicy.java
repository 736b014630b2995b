package th.sala.ticketing.scan;

import java.util.Optional;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.Refusal.Kind;

/**
 * Whether a file may leave our hands before a scanner called it clean (ADR 0027). Inject it; it never changes while the
 * hub runs.
 *
 * @param required files that nobody looked at stay closed; false opens them and shows that nobody did
 */
public record ScanPolicy(boolean required) {
    /** Why a file is locked that no scanner will ever look at. */
    public static final String TOO_LARGE = "too-large-to-scan";

    private static final String CLEAN = "clean";
    private static final String INFECTED = "infected";

    /**
     * Why a file must not be opened; empty when it may be.
     *
     * @param state {@code unscanned}, {@code clean} or {@code infected}
     * @param reason what the scanner found, or why it will not look; null when it said nothing
     */
    public Optional<Refusal> lock(String state, String reason) {
        if (state.equals(INFECTED)) {
            return refused(Kind.FORBIDDEN, "attachment-infected", "The scanner found malware in this file: " + reason);
        }
        if (!locked(state)) {
            return Optional.empty();
        }
        return TOO_LARGE.equals(reason)
                ? refused(Kind.FORBIDDEN, "attachment-unscannable", "This file is too large for the scanner.")
                : refused(Kind.CONFLICT, "attachment-unscanned", "The scanner has not looked at this file yet.");
    }

    /** Whether a file in this state must not be opened. */
    public boolean locked(String state) {
        return state.equals(INFECTED) || required && !state.equals(CLEAN);
    }

    private static Optional<Refusal> refused(Kind kind, String code, String sentence) {
        return Optional.of(Refusal.of(kind, code, sentence));
    }
}
