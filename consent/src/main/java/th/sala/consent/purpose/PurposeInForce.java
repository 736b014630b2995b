package th.sala.consent.purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A purpose in its version of today (section 21).
 *
 * @param necessaryForService whether the service cannot be given without it (section 19, paragraph 4)
 * @param survivesRestriction whether it goes on while data is restricted (section 34)
 * @param withdrawalConsequenceTh what a withdrawal means for the person, told before confirming; null without consent
 * @param balancingTestTh why the interest is not overridden; null for other bases than {@code S24_5}
 * @param balancingReviewOn when the test is looked at again, date in Asia/Bangkok; null without a test
 * @param channels on which persons are reached for it; empty for any
 * @param countries where data goes, ISO 3166-1 alpha-2
 */
public record PurposeInForce(
        String key,
        int version,
        String titleTh,
        String titleEn,
        LawfulBasis basis,
        boolean necessaryForService,
        boolean survivesRestriction,
        String withdrawalConsequenceTh,
        String withdrawalConsequenceEn,
        String balancingTestTh,
        String balancingTestEn,
        LocalDate balancingReviewOn,
        List<String> dataCategories,
        List<String> recipients,
        List<String> countries,
        List<String> channels,
        String retentionPolicyKey,
        Instant effectiveFrom) {

    /** Key of the purpose under which persons are answered who use a right of theirs (sections 30 to 36). */
    public static final String RIGHTS = "data-subject-rights";
}
