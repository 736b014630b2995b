package th.sala.ticketing.scan;

import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.ticket.DeskFixture;

/** Makes the scanning of files for tests, wired as the container does. */
public final class Scans {
    public final ScanPolicy policy;
    public final ScannedFiles files;
    private final ScanWorker worker;

    public Scans(DeskFixture desk, Blobs blobs, Optional<Scanner> scanner, ScanPolicy policy) {
        ScanTable table = new ScanTable(desk.jdbi, policy, desk.clock);
        this.policy = policy;
        this.files = table;
        this.worker = new ScanWorker(new TransactionalScans(desk, table, blobs), new ScanSource(scanner, policy));
    }

    /** One round of the worker. */
    public void round() {
        worker.drain();
    }

    private static final class TransactionalScans extends FileScans {
        private final DeskFixture desk;

        private TransactionalScans(DeskFixture desk, ScanTable files, Blobs blobs) {
            super(files, blobs, (kind, ticket, number, team) -> desk.feed.add(kind + " " + team));
            this.desk = desk;
        }

        @Override
        public Optional<ScanTable.Waiting> take() {
            return desk.in(super::take);
        }

        @Override
        public Optional<byte[]> open(UUID blob) {
            return desk.in(() -> super.open(blob));
        }

        @Override
        public void settle(UUID file, Verdict verdict) {
            desk.in(() -> {
                super.settle(file, verdict);
                return null;
            });
        }
    }
}
