package th.sala.ticketing.search;

/** How well a ticket fits what was looked for. */
enum FoundBy {
    /** Every term stands in it as words. */
    WORDS("w", false, false),
    /** Some term stands in it as letters of a longer word only. */
    LETTERS("l", true, true),
    /** Either, where the caller asked for an order of their own. */
    EITHER("", true, false);

    final String code;
    final boolean loosely;
    final boolean notByWords;

    FoundBy(String code, boolean loosely, boolean notByWords) {
        this.code = code;
        this.loosely = loosely;
        this.notByWords = notByWords;
    }
}
