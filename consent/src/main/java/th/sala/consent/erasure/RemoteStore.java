package th.sala.consent.erasure;

import java.time.LocalDate;
import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * A store of personal data outside the database: a mailbox, the identity provider. What is done there is an errand, since
 * it may not be reached and cannot be rolled back. It is prepared in the transaction of the erasure, while the person can
 * still be found, and run afterwards, again and again until it is done.
 */
public interface RemoteStore {

    /** Stable name for plans and certificates, such as {@code mailbox}. */
    String name();

    /** What is to be done there for one identity; read in the caller's transaction, nothing is changed. */
    List<Errand> errands(SubjectId identity);

    /** Does it, outside any transaction. Done twice, it is done once. Never throws for what may pass. */
    Answer run(String about);

    /**
     * Something to do.
     *
     * @param store where, such as the address of the mailbox
     * @param about all that is needed to find it, kept sealed until it is done
     * @param records how many records are expected there; 0 when that is not known before
     */
    record Errand(String store, String about, long records) {}

    /** What came of it. */
    sealed interface Answer {
        /** Nothing of the person is there any more; so many records went. */
        record Done(long records) implements Answer {}

        /**
         * It could not be done yet.
         *
         * @param obstacle a code without personal data, such as {@code unreachable}
         * @param goneBy last day, in Asia/Bangkok, of what goes there by its age alone; null when it is not that
         */
        record Open(String obstacle, LocalDate goneBy) implements Answer {
            public Open(String obstacle) {
                this(obstacle, null);
            }
        }
    }
}
