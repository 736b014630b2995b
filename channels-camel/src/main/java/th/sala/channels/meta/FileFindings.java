package th.sala.channels.meta;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;

/** Puts a file where it belongs, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileFindings {
    private static final String CHANNEL = "messenger";

    private final LateFiles files;

    /** For the container's proxy. */
    public FileFindings() {
        this(null);
    }

    @Inject
    public FileFindings(LateFiles files) {
        this.files = files;
    }

    public LateFiles.Outcome attach(SentFile sent, InboundAttachment file) {
        return files.attach(CHANNEL, sent.externalId(), file);
    }

    public LateFiles.Outcome missing(SentFile sent) {
        return files.missing(CHANNEL, sent.externalId());
    }
}
