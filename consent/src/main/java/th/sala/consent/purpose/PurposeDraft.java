package th.sala.consent.purpose;

import java.time.LocalDate;
import java.util.List;

/**
 * A purpose as an officer is writing it; anything may still be missing. Null lists are empty.
 *
 * @param basis name of a {@link LawfulBasis}
 * @param dpvPurpose purpose of the W3C Data Privacy Vocabulary, such as {@code CustomerCare}
 * @param necessaryForService whether the service cannot be given without it (section 19, paragraph 4)
 * @param necessityTh why no less data would do (section 22), in Thai
 * @param minorCanConsentAlone whether somebody of 10 to 20 years may agree without a guardian (section 20)
 * @param validityMonths how long a consent lasts; null for 24, at most 60
 * @param dataCategories codes of {@link DataCategories}
 * @param countries where data goes, ISO 3166-1 alpha-2 (section 28)
 * @param channels on which persons are reached for it; empty for those of the version before, for any in the first
 * @param retentionPolicyKey how long data is kept for it; never for ever
 * @param prescribedForm whether the Committee prescribes a form (section 19)
 * @param sources where data comes from besides the person (section 25)
 * @param sourceNotice notice by which persons learn of those sources
 */
public record PurposeDraft(
        String key,
        String titleTh,
        String titleEn,
        String basis,
        String dpvPurpose,
        Boolean necessaryForService,
        String necessityTh,
        Boolean minorCanConsentAlone,
        Boolean survivesRestriction,
        Integer validityMonths,
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
        Boolean prescribedForm,
        String prescribedFormRef,
        List<String> sources,
        String sourceNotice) {
    public PurposeDraft {
        dataCategories = dataCategories == null ? List.of() : List.copyOf(dataCategories);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        countries = countries == null ? List.of() : List.copyOf(countries);
        channels = channels == null ? List.of() : List.copyOf(channels);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
