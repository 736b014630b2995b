package th.sala.channels.meta;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import th.sala.channels.meta.MetaFileServer.Answer;
import th.sala.channels.meta.MetaFileServer.Given;
import th.sala.channels.meta.MetaFileServer.Lost;
import th.sala.channels.runtime.MediaTypes;
import th.sala.ticketing.intake.InboundAttachment;

/**
 * Fetches what people sent on Messenger; nothing of this holds up a webhook. A file that Meta does not give within about an
 * hour, or that is larger than 50 MiB, is said to be missing where it belongs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchingFiles {
    private static final int AT_ONCE = 10;
    private static final int TRIES = 9;

    private final SentFileTable waiting;
    private final MetaFileServer meta;
    private final FileFindings findings;

    /** For the container's proxy. */
    public FetchingFiles() {
        this(null, null, null);
    }

    @Inject
    public FetchingFiles(SentFileTable waiting, MetaFileServer meta, FileFindings findings) {
        this.waiting = waiting;
        this.meta = meta;
        this.findings = findings;
    }

    /** @return how many were tried */
    public int run() {
        var due = waiting.take(AT_ONCE);
        due.forEach(this::fetch);
        return due.size();
    }

    private void fetch(SentFile file) {
        Answer answer = meta.get(file.address());
        if (answer instanceof Given given) {
            String type = MediaTypes.of(given.bytes(), file.name());
            findings.attach(file, new InboundAttachment(file.name(), type, null, given.bytes()));
        } else if (answer instanceof Lost || file.attempts() >= TRIES) {
            findings.missing(file);
        }
    }
}
