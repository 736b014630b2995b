package th.sala.consent.subject;

import java.util.Optional;

/**
 * Seals what is written about one person in records that are never changed, so that destroying the subject's key erases
 * it there too.
 */
public interface SubjectVault {

    /** @throws IllegalStateException when the subject is unknown or its key was destroyed */
    byte[] seal(SubjectId subject, String text);

    /** Empty when the subject's key was destroyed. */
    Optional<String> open(SubjectId subject, byte[] sealed);

    /**
     * A keyed hash that proves the text while the subject's key exists and links nothing afterwards.
     *
     * @throws IllegalStateException when the subject is unknown or its key was destroyed
     */
    byte[] commit(SubjectId subject, String text);
}
