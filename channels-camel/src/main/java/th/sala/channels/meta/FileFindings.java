package th.sala.channels.meta;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;
import th.sala.ticketing.intake.LateFiles.Outcome;

/** Puts a file where it belongs and ends its errand, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileFindings {
    private static final String CHANNEL = "messenger";

    private final LateFiles files;
    private final SentFileTable waiting;

    /** For the container's proxy. */
    public FileFindings() {
        this(null, null);
    }

    @Inject
    public FileFindings(LateFiles files, SentFileTable waiting) {
        this.files = files;
        this.waiting = waiting;
    }

    public void attach(SentFile sent, InboundAttachment file) {
        settle(sent, () -> files.attach(CHANNEL, sent.externalId(), file));
    }

    public void missing(SentFile sent) {
        settle(sent, () -> files.missing(CHANNEL, sent.externalId()));
    }

    private void settle(SentFile sent, Supplier<Outcome> deed) {
        if (waiting.hold(sent.id()) && deed.get() != Outcome.NOT_YET) {
            waiting.end(sent.id());
        }
    }
}
