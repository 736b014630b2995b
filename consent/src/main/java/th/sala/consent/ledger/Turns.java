package th.sala.consent.ledger;

import org.jdbi.v3.core.Handle;
import th.sala.consent.subject.SubjectId;

/**
 * Who speaks waits for who spoke before. Whoever says something because of what stands takes the turn first and looks then;
 * the notices come before the person, so that nobody waits in a circle.
 */
final class Turns {
    private Turns() {}

    /** What is recorded now commits before the notice is found defective, or sees that it was. */
    static void agreeUnder(Handle handle, String notice) {
        handle.createQuery(DefectTables.BEFORE_A_DEFECT)
                .bind("notice", notice)
                .mapTo(String.class)
                .one();
    }

    /** In every identity of the person; so with what ends consents. */
    static void speak(Handle handle, SubjectId person) {
        handle.createQuery(LedgerTables.SPEAK)
                .bind("subject", person.value())
                .mapTo(Long.class)
                .one();
    }
}
