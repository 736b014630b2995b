package th.sala.ticketing.scan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.scan.ScanTable.Waiting;

/** The transactions of a scan: a file is taken, its bytes are opened, one verdict is kept. None is open while the scanner looks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileScans {
    private final ScanTable files;
    private final Blobs blobs;
    private final FeedWriter feed;

    /** For the container's proxy. */
    public FileScans() {
        this(null, null, null);
    }

    @Inject
    public FileScans(ScanTable files, Blobs blobs, FeedWriter feed) {
        this.files = files;
        this.blobs = blobs;
        this.feed = feed;
    }

    public Optional<Waiting> take() {
        return files.take();
    }

    public Optional<byte[]> open(UUID blob) {
        return blobs.open(blob);
    }

    public void settle(UUID file, Verdict verdict) {
        if (verdict instanceof Verdict.Infected infected) {
            settle(file, "infected", infected.signature());
        } else if (verdict instanceof Verdict.TooLarge) {
            settle(file, "unscanned", ScanPolicy.TOO_LARGE);
        } else {
            settle(file, "clean", null);
        }
    }

    private void settle(UUID file, String state, String reason) {
        files.settle(file, state, reason)
                .ifPresent(ticket -> feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team()));
    }
}
