package th.sala.ticketing.agreement;

import java.time.Duration;
import java.util.Locale;

/** What is written to a person about a word of theirs. */
enum LetterKind {
    /** That it stands in the ledger, where it was said. */
    RECEIPT(Duration.ofDays(1)),
    /** Whether a spoken word that a colleague vouches for is theirs. */
    CONFIRMATION(Duration.ofDays(7));

    private final Duration patience;

    LetterKind(Duration patience) {
        this.patience = patience;
    }

    /** How long it is tried when the person cannot be reached at once. */
    Duration patience() {
        return patience;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has this code */
    static LetterKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
