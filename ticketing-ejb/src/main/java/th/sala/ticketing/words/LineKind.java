package th.sala.ticketing.words;

/** What a line is to its mail. */
enum LineKind {
    /** What its writer wrote now. */
    WORDS,
    BLANK,
    /** Dashes, underscores and the like. */
    RULE,
    /** Marked with {@code >} (RFC 3676, 4.5). */
    QUOTE,
    /** {@code On … wrote:} above marked lines. */
    ATTRIBUTION,
    /** {@code Sent from my iPhone}. */
    DEVICE,
    /** {@code --} above a signature (RFC 3676, 4.3). */
    DELIMITER,
    /** From here on everything is an earlier mail: a separator, a block of its headers, {@code On … wrote:} above unmarked lines. */
    EARLIER_MAIL;

    boolean quiet() {
        return this != WORDS && this != EARLIER_MAIL;
    }

    /** Whether there is a reason to fold, beyond a line of dashes. */
    boolean folds() {
        return quiet() && this != BLANK && this != RULE;
    }
}
