package th.sala.consent.subject;

import th.sala.consent.key.MasterKey;

/**
 * An identifier as a copy of the data holds it, for whoever has to show that nobody can read it any more.
 *
 * @param kind as the table has it
 */
public record CopiedIdentifier(SubjectId subject, String kind, byte[] cipher) {

    /**
     * Whether a key of the same master reads it, taken for the subject's own.
     *
     * @param owner whose key it is
     * @param wrapped the key as the database keeps it
     */
    public boolean opensWith(MasterKey master, SubjectId owner, byte[] wrapped) {
        try {
            SubjectKeys.unwrap(master, owner, wrapped).open(cipher, SubjectKeys.context(subject, kind));
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
