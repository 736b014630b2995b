package th.sala.ticketing.intake;

/** What our own mail server said of the sender (RFC 8601); {@code NONE} when it said nothing. */
public enum Trust {
    PASS,
    NONE,
    FAIL
}
