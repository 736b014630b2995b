package th.sala.ticketing.intake;

/** What became of a message offered to the hub. Whatever the answer, the sender may forget it once committed. */
public enum Acceptance {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED
}
