package th.sala.ticketing.ticket;

import java.util.Set;

/** The contract's words for a ticket. They only grow: old tickets keep theirs. */
public final class Terms {
    public static final Set<String> KINDS = Set.of("request", "information", "complaint", "case");
    public static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");
    public static final Set<String> OUTCOMES =
            Set.of("solved", "not-solved", "unreachable", "not-interested", "duplicate", "spam", "other");

    /** What ended so was never closed by an answer: taking it back is no reopening. */
    static final String NEVER_A_CASE = "spam";

    public static final Set<String> WAITING_FOR = Set.of("customer", "supplier", "colleague");
    public static final int SUBJECT_LENGTH = 500;
    static final int REASON_LENGTH = 100;
    static final int TAGS = 20;
    static final int TAG_LENGTH = 50;

    private Terms() {}

    /** The next higher priority; the highest stays. */
    static String above(String priority) {
        return switch (priority) {
            case "low" -> "normal";
            case "normal" -> "high";
            default -> "urgent";
        };
    }
}
