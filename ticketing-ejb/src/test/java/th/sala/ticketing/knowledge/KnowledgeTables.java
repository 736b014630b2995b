package th.sala.ticketing.knowledge;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.PurposeDesk;

/** Makes what stands behind short answers for tests, wired as the container does. */
public final class KnowledgeTables {
    private KnowledgeTables() {}

    public static AnswerDesk desk(Jdbi jdbi, PurposeDesk purposes, AuditTrail trail, Clock clock) {
        return new KeepingAnswers(new AnswerTable(jdbi), new AnswerPurposes(purposes), trail, clock);
    }

    public static ReadingBefore readingBefore(Jdbi jdbi) {
        return new ReadingBeforeTable(jdbi);
    }
}
