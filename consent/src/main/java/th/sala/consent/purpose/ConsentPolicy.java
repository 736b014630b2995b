package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;
import th.sala.consent.time.Bangkok;

/**
 * Where the basis is consent, the newest event must be a consent that is in force, given to this version of the purpose
 * or to an earlier one that later versions did not widen, and holds on the channels it was given for (sections 19 and 21). A
 * representative's ends some time after the person came of age without a word of their own (section 20). One that cites a
 * defective notice binds nobody from the moment that is found (section 19).
 */
final class ConsentPolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.basis().needsConsent() ? Optional.of(consented(facts, at)) : Optional.empty();
    }

    private static Verdict consented(GateFacts facts, Instant at) {
        if (!facts.consentStateIs("ConsentGiven") && !facts.consentStateIs("RenewedConsentGiven")) {
            return facts.unconfirmed() ? Verdict.refused("consent-unconfirmed") : Verdict.refused("no-consent");
        }
        if (facts.noticeDefective()) {
            return Verdict.refused("notice-defective");
        }
        if (facts.consentUntil() != null && !at.isBefore(facts.consentUntil())) {
            return Verdict.refused("consent-expired");
        }
        if (facts.confirmBy() != null && Bangkok.day(at).isAfter(facts.confirmBy())) {
            return Verdict.refused("came-of-age");
        }
        if (facts.askedVersion() != null && facts.consentVersion() < facts.askedVersion()) {
            return Verdict.refused("consent-outdated");
        }
        if (facts.elsewhere()) {
            return Verdict.refused("channel-not-agreed");
        }
        return Verdict.permittedBy("consent-event:" + facts.consentEvent());
    }
}
