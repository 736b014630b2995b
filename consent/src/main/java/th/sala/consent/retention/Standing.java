package th.sala.consent.retention;

/**
 * How many records are past their time.
 *
 * @param due those that a run takes
 * @param held those that a legal hold keeps
 * @param restricted those of persons whose data is restricted (section 34)
 */
public record Standing(long due, long held, long restricted) {
    static final Standing NONE = new Standing(0, 0, 0);

    Standing plus(Standing other) {
        return new Standing(due + other.due, held + other.held, restricted + other.restricted);
    }
}
