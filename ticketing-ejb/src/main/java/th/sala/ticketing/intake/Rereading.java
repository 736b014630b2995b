package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.HeldRows.HeldRow;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.Quarantine.Replay;

/** Gives a message that could not be read when it arrived to its channel's reader again. */
@Singleton
class Rereading {
    private static final byte[] NOTHING = {};

    private final HeldRows rows;
    private final BlobTable blobs;
    private final AttachedFiles attached;
    private final PayloadSeal seal;
    private final Origins origins;
    private final OriginalReaders readers;

    @Inject
    Rereading(
            HeldRows rows,
            BlobTable blobs,
            AttachedFiles attached,
            PayloadSeal seal,
            Origins origins,
            OriginalReaders readers) {
        this.rows = rows;
        this.blobs = blobs;
        this.attached = attached;
        this.seal = seal;
        this.origins = origins;
        this.readers = readers;
    }

    Replay read(HeldRow row) {
        byte[] raw = Optional.ofNullable(row.raw()).flatMap(blobs::open).orElse(NOTHING);
        Reading reading = readers.of(row.channel())
                .map(reader -> reader.read(new Original(row.account(), row.externalId(), raw)))
                .orElseGet(() -> new Illegible("The hub cannot read messages of this channel again."));
        if (reading instanceof Legible legible) {
            return legible(row, legible);
        }
        rows.still(row.id(), ((Illegible) reading).reason());
        return Replay.STILL_HELD;
    }

    private Replay legible(HeldRow row, Legible reading) {
        InboundMessage message = reading.message();
        if (rows.known(row, message.externalId())) {
            rows.ignore(row.id(), "The same message arrived already.");
            return Replay.KNOWN_ALREADY;
        }
        List<StoredFile> files = AttachedFiles.describe(message);
        attached.keep(files, message);
        List<UUID> blobIds = files.stream().map(StoredFile::blob).toList();
        UUID raw = blobs.replace(row.raw(), reading.raw());
        rows.fill(row.id(), message.externalId(), origins.of(message), seal.close(message, files), blobIds, raw);
        rows.queue(row.id());
        return Replay.QUEUED;
    }
}
