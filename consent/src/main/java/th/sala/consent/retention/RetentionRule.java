package th.sala.consent.retention;

import java.time.Instant;

/**
 * How long one category of data is kept, in the version that holds.
 *
 * @param category stable key
 * @param clockTh the event from which the period counts
 * @param purpose for what it was kept; null for evidence
 * @param anonymises whether figures can be left that lead to nobody
 * @param evidence whether no run takes it
 * @param version counts from 1 within the category
 * @param law key of the law rule that states the period
 * @param amount the period of today; null while the law states none
 * @param unit {@code hours}, {@code days}, {@code months} or {@code years}
 * @param method {@code erase}, {@code anonymise} or {@code keep}
 * @param ground of section 33: {@code no-longer-necessary}, {@code consent-withdrawn}, {@code objected} or {@code unlawful}
 * @param runsByItself whether two officers had it run once, so that it runs each night
 */
public record RetentionRule(
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
        Integer amount,
        String unit,
        String method,
        String ground,
        boolean runsByItself,
        Instant recordedAt,
        String recordedBy) {}
