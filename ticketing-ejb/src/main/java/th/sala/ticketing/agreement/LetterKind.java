package th.sala.ticketing.agreement;

import java.time.Duration;
import java.util.Locale;

/** What is written to a person about a word or a request of theirs. */
enum LetterKind {
    /** That it stands in the ledger, where it was said. */
    RECEIPT(Duration.ofMinutes(10)),
    /** Whether a spoken word that a colleague vouches for is theirs. */
    CONFIRMATION(Duration.ofMinutes(10)),
    /** Whether a consent that ends soon goes on. */
    RENEWAL(Duration.ofDays(1)),
    /** That a request under the law came, and until when it is answered. */
    REQUEST_RECEIVED(Duration.ofMinutes(10)),
    /** That it is granted, and what follows. */
    REQUEST_GRANTED(Duration.ofMinutes(10)),
    /** That it is refused, and on which ground of the law. */
    REQUEST_REFUSED(Duration.ofMinutes(10)),
    /** That it was carried out. */
    REQUEST_DONE(Duration.ofMinutes(10));

    private final Duration pause;

    LetterKind(Duration pause) {
        this.pause = pause;
    }

    /** After how long it is tried again when the person could not be reached. */
    Duration pause() {
        return pause;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no kind has this code */
    static LetterKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
