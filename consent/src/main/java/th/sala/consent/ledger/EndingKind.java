package th.sala.consent.ledger;

/** Why consents end without a word of the person. Those that bind nobody at all come first. */
public enum EndingKind {
    /** They cite a notice that was found defective. */
    DEFECTIVE(EndingTables.DEFECTIVE),
    /** Their time is over. */
    OVER(EndingTables.OVER),
    /** A representative gave them, and the person, of age since, did not confirm them in time. */
    UNCONFIRMED(EndingTables.UNCONFIRMED);

    private final String due;

    EndingKind(String due) {
        this.due = due;
    }

    /** The query for those that are due. */
    String due() {
        return due;
    }
}
