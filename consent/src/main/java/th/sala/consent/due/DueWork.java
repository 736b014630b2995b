package th.sala.consent.due;

/** A kind of work that waits for the privacy officer. Every implementation appears on the officer's first page. */
public interface DueWork {

    /** How this kind stands now. */
    Due standing();
}
