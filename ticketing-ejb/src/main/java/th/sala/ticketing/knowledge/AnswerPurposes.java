package th.sala.ticketing.knowledge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/**
 * On which purposes a text may be kept that is said to whoever reads it. Nobody knows who that is, so none of them rests on
 * consent: an offer among the answers would reach who agreed to none.
 */
@Singleton
class AnswerPurposes {
    private static final String USUAL = "customer-care";

    private final PurposeDesk purposes;

    @Inject
    AnswerPurposes(PurposeDesk purposes) {
        this.purposes = purposes;
    }

    /** The purpose that was named; refused without one, with one that is not in force, or that rests on consent. */
    Outcome<String> of(String key) {
        if (key == null || key.isBlank()) {
            return refused(
                    "purpose-required", "Say on which purpose it is said; customer-care for what serves whoever asks.");
        }
        Optional<PurposeInForce> named = purposes.inForce().stream()
                .filter(purpose -> purpose.key().equals(key))
                .findFirst();
        if (named.isEmpty()) {
            return refused("purpose-not-in-force", "There is no such purpose in force.");
        }
        if (key.equals(PurposeInForce.RIGHTS)) {
            return refused("purpose-of-the-hub", "Only the hub itself writes under this purpose.");
        }
        return named.get().basis().needsConsent()
                ? refused(
                        "purpose-needs-consent",
                        "Everybody may read an answer, also who agreed to no offers. Send offers as messages.")
                : Outcome.done(key);
    }

    /** On which something may be said to everybody today; the usual one first. */
    List<AnswerPurpose> everybodys() {
        return purposes.inForce().stream()
                .filter(purpose ->
                        !purpose.basis().needsConsent() && !purpose.key().equals(PurposeInForce.RIGHTS))
                .sorted(Comparator.comparing(purpose -> !purpose.key().equals(USUAL)))
                .map(purpose -> new AnswerPurpose(purpose.key(), purpose.titleTh(), purpose.titleEn()))
                .toList();
    }

    private static Outcome<String> refused(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }
}
