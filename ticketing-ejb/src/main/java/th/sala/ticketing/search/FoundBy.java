package th.sala.ticketing.search;

/** Which part of a list a ticket is in: how well it fits what was looked for, or whether it is due. */
enum FoundBy {
    /** Every term stands in it as words. */
    WORDS("w", false, false),
    /** Some term stands in it as letters of a longer word only. */
    LETTERS("l", true, true),
    /** Either, where the caller asked for an order of their own. */
    EITHER("", true, false),
    /** It has a due time, by which this part is ordered. */
    DUE("d", true, false),
    /** It has none: it waits for somebody else, or its policy promises nothing. */
    NOT_DUE("n", true, false);

    final String code;
    final boolean loosely;
    final boolean notByWords;

    FoundBy(String code, boolean loosely, boolean notByWords) {
        this.code = code;
        this.loosely = loosely;
        this.notByWords = notByWords;
    }
}
