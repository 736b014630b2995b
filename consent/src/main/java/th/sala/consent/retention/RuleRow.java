package th.sala.consent.retention;

import java.time.Instant;
import th.sala.consent.law.LawVersion;

/** A rule as it is kept, without its period, which the law states. */
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
        boolean runsByItself,
        Instant recordedAt,
        String recordedBy) {

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
                runsByItself,
                recordedAt,
                recordedBy);
    }
}
