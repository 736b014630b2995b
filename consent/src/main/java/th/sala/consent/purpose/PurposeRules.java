package th.sala.consent.purpose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a purpose must say before anybody's data is used for it (sections 19 and 21 to 28), each missing part by its code. */
final class PurposeRules {
    private static final int LONGEST_MONTHS = 60;
    private static final Set<String> FOR_EVER = Set.of("forever", "for-ever", "unlimited", "permanent", "indefinite");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final PurposeDraft draft;
    private final Optional<LawfulBasis> basis;
    private final List<String> missing = new ArrayList<>();

    private PurposeRules(PurposeDraft draft) {
        this.draft = draft;
        basis = Arrays.stream(LawfulBasis.values())
                .filter(one -> one.name().equals(draft.basis()))
                .findFirst();
    }

    /** Empty when it can be activated. */
    static List<String> missing(PurposeDraft draft) {
        PurposeRules rules = new PurposeRules(draft);
        rules.words();
        rules.ground();
        rules.data();
        rules.keeping();
        return List.copyOf(rules.missing);
    }

    private void words() {
        need(written(draft.titleTh()), "title-th");
        need(written(draft.dpvPurpose()), "dpv-purpose");
        need(draft.necessaryForService() != null && written(draft.necessityTh()), "necessity");
        need(!Boolean.TRUE.equals(draft.prescribedForm()) || written(draft.prescribedFormRef()), "prescribed-form");
    }

    private void ground() {
        need(basis.isPresent(), "basis");
        if (basisIs(LawfulBasis.S24_5)) {
            need(written(draft.balancingTestTh()), "balancing-test");
            need(draft.balancingReviewOn() != null, "balancing-review");
        }
        if (basis.filter(LawfulBasis::needsConsent).isPresent()) {
            need(written(draft.withdrawalConsequenceTh()), "consequence");
            need(draft.minorCanConsentAlone() != null, "minors");
            need(!Boolean.TRUE.equals(draft.necessaryForService()), "consent-to-what-is-necessary");
            need(draft.validityMonths() == null || validMonths(draft.validityMonths()), "validity");
        }
    }

    private void data() {
        need(!draft.dataCategories().isEmpty(), "data-categories");
        for (String category : draft.dataCategories()) {
            need(DataCategories.ALL.contains(category), "unknown-category:" + category);
            need(
                    !DataCategories.SENSITIVE.contains(category)
                            || basis.filter(one -> one.name().startsWith("S26")).isPresent(),
                    "sensitive-without-explicit-consent:" + category);
            need(!DataCategories.BEYOND.contains(category) || weighed(), "beyond-the-service:" + category);
        }
        need(draft.sources().isEmpty() || written(draft.sourceNotice()), "source-notice");
    }

    private void keeping() {
        need(!draft.recipients().isEmpty(), "recipients");
        need(!draft.countries().isEmpty() && COUNTRIES.containsAll(draft.countries()), "countries");
        need(written(draft.retentionPolicyKey()), "retention");
        need(
                draft.retentionPolicyKey() == null
                        || !FOR_EVER.contains(draft.retentionPolicyKey().strip().toLowerCase(Locale.ROOT)),
                "retention-for-ever");
    }

    /** The person agreed, or an interest was weighed against the person's. */
    private boolean weighed() {
        return basis.filter(one -> one.needsConsent()
                        || one == LawfulBasis.S24_5
                        || one.name().startsWith("S26"))
                .isPresent();
    }

    private boolean basisIs(LawfulBasis wanted) {
        return basis.filter(wanted::equals).isPresent();
    }

    private static boolean validMonths(int months) {
        return months > 0 && months <= LONGEST_MONTHS;
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank();
    }

    private void need(boolean there, String code) {
        if (!there) {
            missing.add(code);
        }
    }
}
