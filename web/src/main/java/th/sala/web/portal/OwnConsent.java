package th.sala.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.PurposeInForce;

/**
 * What one's data is used for, and what one decided about it.
 *
 * @param basis section of the law that it rests on, such as {@code S19_CONSENT}
 * @param decidable whether it rests on consent, so that a tick gives it and a tick withdraws it
 * @param permitted whether one's data may be used for it now
 * @param decision the newest: {@code given}, {@code refused}, {@code withdrawn}, {@code requested} while a minor's word or
 *     the guardian's is missing, or {@code ended} when a consent ended without them; null when nothing was decided
 * @param since when that was decided or ended; null without a decision
 * @param receipt token of the receipt of that decision, at {@code /receipts/{token}}; null when it has none
 * @param consequenceTh what withdrawing means, to be read before; null where nothing can be withdrawn
 */
public record OwnConsent(
        String purpose,
        String titleTh,
        String titleEn,
        String basis,
        boolean decidable,
        boolean permitted,
        String decision,
        Instant since,
        String receipt,
        String consequenceTh,
        String consequenceEn,
        List<String> dataCategories,
        List<String> recipients) {
    private static final Set<String> RECEIPTED = Set.of("given", "withdrawn");

    /**
     * How a purpose stands.
     *
     * @param permitted whether its use is; what ended then was an older consent of another identity of the person
     * @param entries of the person, newest first
     * @param receipts gives the token of the receipt of an event
     */
    static OwnConsent of(
            PurposeInForce purpose, boolean permitted, List<ConsentEntry> entries, Function<UUID, String> receipts) {
        Optional<ConsentEntry> newest = entries.stream()
                .filter(entry -> purpose.key().equals(entry.purpose()) && decision(entry) != null)
                .filter(entry -> !permitted || !"ended".equals(decision(entry)))
                .findFirst();
        return new OwnConsent(
                purpose.key(),
                purpose.titleTh(),
                purpose.titleEn(),
                purpose.basis().name(),
                purpose.basis().needsConsent(),
                permitted,
                newest.map(OwnConsent::decision).orElse(null),
                newest.map(ConsentEntry::at).orElse(null),
                newest.filter(entry -> RECEIPTED.contains(decision(entry)))
                        .map(ConsentEntry::id)
                        .map(receipts)
                        .orElse(null),
                purpose.withdrawalConsequenceTh(),
                purpose.withdrawalConsequenceEn(),
                purpose.dataCategories(),
                purpose.recipients());
    }

    /** Null for what is no decision, such as a notice that was served. */
    private static String decision(ConsentEntry entry) {
        return switch (entry.event()) {
            case "ConsentGiven", "RenewedConsentGiven" -> "given";
            case "ConsentRequested" -> "VERBAL_ATTESTED".equals(entry.method()) ? null : "requested";
            case "ConsentRefused" -> "refused";
            case "ConsentWithdrawn" -> "withdrawn";
            case "ConsentExpired", "ConsentInvalidated", "ConsentRevoked" -> "ended";
            default -> null;
        };
    }
}
