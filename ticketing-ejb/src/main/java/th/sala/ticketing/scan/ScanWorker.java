package th.sala.ticketing.scan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;
import th.sala.ticketing.scan.ScanTable.Waiting;

/** Has the scanner look at what nobody looked at yet. What it cannot look at now comes round again (P7). */
@Singleton
class ScanWorker {
    private static final Logger LOG = Logger.getLogger(ScanWorker.class.getName());

    private final FileScans scans;
    private final ScanSource source;
    private volatile boolean failing;

    @Inject
    ScanWorker(FileScans scans, ScanSource source) {
        this.scans = scans;
        this.source = source;
    }

    /** Works until nothing waits or the scanner does not answer; without a scanner it does nothing. */
    void drain() {
        try {
            source.scanner().ifPresent(this::drain);
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Files could not be scanned: {0}", Fault.of(fault));
            failing = true;
        }
    }

    private void drain(Scanner scanner) {
        Optional<Waiting> file = scans.take();
        while (file.isPresent()) {
            look(scanner, file.get());
            file = scans.take();
        }
    }

    private void look(Scanner scanner, Waiting file) {
        scans.open(file.blob()).ifPresent(content -> scans.settle(file.id(), scanner.scan(content)));
    }
}
