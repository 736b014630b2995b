package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.knowledge.ReadingBefore;

/** Keeps what somebody was shown before they wrote: beside the message, and in the ledger of notices. */
@Singleton
class ShownBefore {
    private final ReadingBefore answers;
    private final NoticeDesk notices;

    @Inject
    ShownBefore(ReadingBefore answers, NoticeDesk notices) {
        this.answers = answers;
        this.notices = notices;
    }

    void keep(PendingMessage pending, SubjectId customer, UUID message) {
        Shown shown = pending.message().shown();
        answers.keep(message, shown.answers());
        if (shown.notice() != null) {
            notices.shown(
                    customer,
                    new NoticeDesk.Showing(
                            shown.notice(),
                            pending.message().channel(),
                            pending.message().language(),
                            message,
                            pending.receivedAt()));
        }
    }
}
