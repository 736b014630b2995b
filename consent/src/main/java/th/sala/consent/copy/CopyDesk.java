package th.sala.consent.copy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies of everything that is held of a person, for who asked for access, for the source, or for what they gave us. Made
 * off the request's path; sealed; deleted after the time that the law table names ({@code RET-COPY}) and with the person.
 */
public interface CopyDesk {

    /** Has it made, anew when an earlier one failed or expired. Joins the caller's transaction. */
    CopyOutcome begin(UUID request, String actor);

    /** How far it is. Empty when none was asked for. */
    Optional<PersonCopy> state(UUID request);

    /**
     * The ZIP, which the audit trail and the access log record.
     *
     * @param actor user name, or {@code subject} when the person opened it themselves
     * @return empty unless it is ready
     */
    Optional<byte[]> open(UUID request, String actor);

    /**
     * A copy as it stands.
     *
     * @param state {@code building}, {@code ready}, {@code failed} or {@code expired}
     * @param done how many parts of {@code total} are made
     * @param expiresAt when it is deleted; null before it is ready
     * @param size in bytes; null before it is ready
     * @param sha256 of the ZIP, in lower-case hexadecimal; null before it is ready
     */
    record PersonCopy(
            UUID request,
            String state,
            int done,
            int total,
            Instant askedAt,
            String askedBy,
            Instant readyAt,
            Instant expiresAt,
            Long size,
            String sha256) {}

    /** What came of asking for one. */
    sealed interface CopyOutcome {

        /** It is being made, or is there. */
        record Begun(PersonCopy copy) implements CopyOutcome {}

        /** It is not made. */
        record Refused(Refusal why) implements CopyOutcome {}
    }

    /** Why none is made. */
    enum Refusal {
        UNKNOWN_REQUEST,
        /** What is asked for is no copy. */
        OTHER_TYPE,
        /** Only who was granted it is handed anything. */
        NOT_GRANTED
    }
}
