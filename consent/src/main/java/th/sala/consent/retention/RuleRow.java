package th.sala.consent.retention;

import java.time.Instant;
import java.util.List;
import th.sala.consent.law.LawVersion;

/**
 * A rule as it is kept, without its period, which the law states.
 *
 * @param agreedPeriods versions of that law with which two officers had this version of the rule run
 */
record RuleRow(
        String category,
        String titleTh,
        String titleEn,
        String clockTh,
        String clockEn,
        String purpose,
        boolean anonymises,
        boolean evidence,
        int version,
        String law,
        String method,
        String ground,
        List<Integer> agreedPeriods,
        Instant recordedAt,
        String recordedBy) {

    /** Another period needs two officers again, although the rule is the same. */
    boolean runsByItself(LawVersion period) {
        return agreedPeriods.contains(period.version());
    }

    /** @param period what the law says today; null while it says nothing */
    RetentionRule rule(LawVersion period) {
        return new RetentionRule(
                category,
                titleTh,
                titleEn,
                clockTh,
                clockEn,
                purpose,
                anonymises,
                evidence,
                version,
                law,
                period == null ? null : period.amount(),
                period == null ? null : period.unit(),
                method,
                ground,
                period != null && runsByItself(period),
                recordedAt,
                recordedBy);
    }
}
