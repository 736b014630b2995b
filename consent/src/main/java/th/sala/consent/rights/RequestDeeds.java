package th.sala.consent.rights;

import java.util.List;
import java.util.UUID;

/**
 * Carries out what was granted. A request leaves the list of what is due by these steps only. Each joins the caller's
 * transaction, is refused as {@code NOT_GRANTED} before the grant and as {@code DONE} afterwards.
 */
public interface RequestDeeds {

    /**
     * A copy or a word that was handed to the person outside the hub. Every other type is {@code OTHER_STEP}.
     *
     * @param how {@code in-person}, {@code post} or {@code message}; anything else is {@code UNKNOWN_WAY}
     * @param note null for none
     */
    RequestOutcome handedOver(UUID id, String how, String note, String actor);

    /**
     * The deed itself happened, in this transaction: whoever did it says so.
     *
     * @param how as in {@link RequestFulfilment#how()}
     */
    RequestOutcome carriedOut(UUID id, String how, String actor);

    /**
     * Records the withdrawal for these purposes in the consent ledger; {@code UNKNOWN_PURPOSE} when one of them is not in
     * force or none is named.
     */
    RequestOutcome withdraw(UUID id, List<String> purposes, String actor);

    /** Restricts the person's data, at the gate and in every store. */
    RequestOutcome restrict(UUID id, String actor);

    /** Replaces a wrong value in every store; see {@link Correction}. */
    RequestOutcome rectify(UUID id, Correction correction, String actor);

    /**
     * A wrong value and the right one.
     *
     * @param kind code of what is corrected, such as {@code phone}
     */
    record Correction(String kind, String wrong, String right) {

        /** Both are the person's. */
        @Override
        public String toString() {
            return kind;
        }
    }
}
