package th.sala.ticketing.proof;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A link to the copy of a person's data, sent to them in the conversation in which they asked. It opens with a code that is
 * sent there when it is asked for: ten minutes, three tries, five codes in all. A newer link ends the older ones.
 *
 * @param request the request that the copy was made for
 * @param source the message that asked
 * @param message the message that took the link there
 * @param code id that the newest code is made of; null before the first, and after it was used
 * @param codeExpires null before the first
 * @param openedAt null until it was opened
 */
record CopyLink(
        UUID id,
        UUID request,
        UUID customer,
        UUID ticket,
        UUID source,
        UUID message,
        Instant sentAt,
        Instant expiresAt,
        UUID code,
        Instant codeExpires,
        int codes,
        int misses,
        Instant openedAt) {
    private static final int MOST_CODES = 5;

    boolean open(Instant now) {
        return expiresAt.isAfter(now);
    }

    boolean codeWaits(Instant now) {
        return code != null && codeExpires.isAfter(now) && misses < Proof.TRIES;
    }

    boolean mayAsk() {
        return codes < MOST_CODES;
    }

    /** What the token of the link is made of. */
    Proof token() {
        return of(id);
    }

    /** What the newest code is made of. */
    Proof told() {
        return of(code);
    }

    private Proof of(UUID secret) {
        SubjectId subject = new SubjectId(customer);
        return new Proof(
                secret,
                Proof.LINK,
                subject,
                subject,
                null,
                null,
                ticket,
                message,
                sentAt,
                expiresAt,
                misses,
                null,
                null);
    }

    @Override
    public String toString() {
        return "copy link " + id;
    }
}
