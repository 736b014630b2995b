package th.sala.consent.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawRule;
import th.sala.consent.law.LawVersion;
import th.sala.consent.retention.LegalHolds.NewHold;

/** What a legal hold needs. */
final class HoldRules {
    private static final Set<String> REASONS = Set.of("matter-closed", "not-needed", "mistake");
    private static final Pattern NAMES_SOMEBODY = Pattern.compile("@|[0-9๐-๙][0-9๐-๙ -]{7,}[0-9๐-๙]");
    private static final int LONGEST = 80;
    private static final String GROUNDS = "G33-";

    private HoldRules() {}

    /** @param last the last day on which a review may be */
    static Optional<HoldRefusal> against(NewHold hold, LawBook law, LocalDate today, LocalDate last) {
        if (!scoped(hold)) {
            return Optional.of(HoldRefusal.SCOPE);
        }
        if (hold.category() != null && !isRetention(law, hold.category())) {
            return Optional.of(HoldRefusal.UNKNOWN_CATEGORY);
        }
        if (!isReference(hold.matter())) {
            return Optional.of(HoldRefusal.MATTER);
        }
        if (ground(law, hold.ground(), today).isEmpty()) {
            return Optional.of(HoldRefusal.GROUND);
        }
        if (hold.owner() != null && (hold.owner().isBlank() || hold.owner().length() > LONGEST)) {
            return Optional.of(HoldRefusal.OWNER);
        }
        return againstDay(hold.reviewOn(), today, last);
    }

    static Optional<HoldRefusal> againstDay(LocalDate review, LocalDate today, LocalDate last) {
        boolean fits = review != null && !review.isBefore(today) && !review.isAfter(last);
        return fits ? Optional.empty() : Optional.of(HoldRefusal.REVIEW_DAY);
    }

    static Optional<HoldRefusal> againstReason(String reason) {
        return REASONS.contains(String.valueOf(reason)) ? Optional.empty() : Optional.of(HoldRefusal.UNKNOWN_REASON);
    }

    /** A ground on which the law lets somebody keep what is to be erased, in the version of the day. */
    static Optional<LawVersion> ground(LawBook law, String key, LocalDate day) {
        return key == null || !key.startsWith(GROUNDS) ? Optional.empty() : law.inForce(key, day);
    }

    private static boolean scoped(NewHold hold) {
        boolean named = hold.subject() != null || hold.category() != null;
        return named && (hold.ticket() == null || hold.subject() != null && hold.category() == null);
    }

    private static boolean isRetention(LawBook law, String key) {
        return law.rule(key).map(LawRule::kind).filter("retention"::equals).isPresent();
    }

    private static boolean isReference(String matter) {
        return matter != null
                && !matter.isBlank()
                && matter.length() <= LONGEST
                && !NAMES_SOMEBODY.matcher(matter).find();
    }
}
