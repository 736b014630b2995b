package th.sala.consent.purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that the rules look at, read in one query.
 *
 * @param purpose key asked for
 * @param personKnown whether there is such a person, not erased; true where no single person is meant
 * @param version version of the purpose in force; null when the purpose is unknown
 * @param basis its basis; null when the purpose is unknown
 * @param elsewhere whether the purpose is bound to channels and this is none of them
 * @param survivesRestriction whether the purpose is one of the exceptions to section 34
 * @param askedVersion newest version up to the one in force that widened what was agreed
 * @param consentEvent the subject's newest event on the purpose; null when there is none, as the three that follow
 * @param unconfirmed whether a spoken consent since then waits for the person's own word
 * @param confirmBy last day on which a representative's consent binds without the person's word; null for the person's own
 * @param noticeDefective whether the consent cites a notice that was found defective
 */
record GateFacts(
        String purpose,
        boolean personKnown,
        Integer version,
        LawfulBasis basis,
        boolean elsewhere,
        boolean survivesRestriction,
        Integer askedVersion,
        boolean restricted,
        boolean objected,
        UUID consentEvent,
        String consentState,
        Integer consentVersion,
        Instant consentUntil,
        boolean unconfirmed,
        LocalDate confirmBy,
        boolean noticeDefective) {

    boolean known() {
        return version != null;
    }

    /** Whether the law obliges us to it, so that nobody's word stops it. */
    boolean obliged() {
        return basis == LawfulBasis.S24_6;
    }

    boolean consentStateIs(String state) {
        return state.equals(consentState);
    }
}
