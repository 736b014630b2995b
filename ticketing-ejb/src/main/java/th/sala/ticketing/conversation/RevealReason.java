package th.sala.ticketing.conversation;

import java.util.Set;

/** The coded reasons for which somebody may look at personal data. Grow only. */
public final class RevealReason {
    /** Needs a note that says which. */
    public static final String OTHER = "other";

    /** The duty of whoever answers for a team's work. */
    public static final String QUALITY = "quality";

    public static final Set<String> ALL = Set.of(
            "contact-customer", "verify-caller", "correct-record", "delivery", "complaint", "legal", QUALITY, OTHER);

    private RevealReason() {}

    /** Whether this code says why on its own, without a note. */
    public static boolean coded(String reason) {
        return ALL.contains(reason) && !reason.equals(OTHER);
    }
}
