package th.sala.ticketing.agreement;

import java.time.Duration;
import java.util.Locale;

/** What is written to a person about a word of theirs. */
enum LetterKind {
    /** That it stands in the ledger, where it was said. */
    RECEIPT(Duration.ofMinutes(10)),
    /** Whether a spoken word that a colleague vouches for is theirs. */
    CONFIRMATION(Duration.ofMinutes(10)),
    /** Whether a consent that ends soon goes on. */
    RENEWAL(Duration.ofDays(1));

    private final Duration pause;

    LetterKind(Duration pause) {
        this.pause = pause;
    }

    /** After how long it is tried again when the person could not be reached. */
    Duration pause() {
        return pause;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has this code */
    static LetterKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
