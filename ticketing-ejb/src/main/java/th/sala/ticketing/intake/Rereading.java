package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.key.Sealed;
import th.sala.ticketing.intake.HeldRows.HeldRow;
import th.sala.ticketing.intake.OriginalReader.Accompanied;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.OriginalReader.Telling;
import th.sala.ticketing.intake.Quarantine.Replay;

/** Gives what could not be read when it arrived to its channel's reader again. */
@Singleton
class Rereading {
    private static final byte[] NOTHING = {};
    private static final Sealed NOT_KEPT = new Sealed(null, null);

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
                .map(reader -> reader.read(
                        new Original(row.channel(), row.account(), row.externalId(), raw, row.receivedAt())))
                .orElseGet(() -> new Illegible("The hub cannot read messages of this channel again."));
        return settled(row, reading);
    }

    private Replay settled(HeldRow row, Reading reading) {
        if (reading instanceof Legible legible) {
            return legible(row, legible);
        }
        if (reading instanceof Telling telling) {
            return telling(row, telling);
        }
        return reading instanceof Accompanied accompanied
                ? accompanied(row, accompanied)
                : still(row, ((Illegible) reading).reason());
    }

    private Replay accompanied(HeldRow row, Accompanied reading) {
        Replay outcome = settled(row, reading.reading());
        if (outcome != Replay.STILL_HELD) {
            reading.beside().run();
        }
        return outcome;
    }

    private Replay still(HeldRow row, String reason) {
        rows.still(row.id(), reason);
        return Replay.STILL_HELD;
    }

    private Replay legible(HeldRow row, Legible reading) {
        InboundMessage message = reading.message();
        if (rows.known(row, message.externalId())) {
            return known(row);
        }
        List<StoredFile> files = AttachedFiles.describe(message);
        attached.keep(files, message);
        List<UUID> blobIds = files.stream().map(StoredFile::blob).toList();
        UUID raw = blobs.replace(row.raw(), reading.raw());
        rows.fill(row.id(), message.externalId(), origins.of(message), seal.close(message, files), blobIds, raw);
        rows.queue(row.id());
        return Replay.QUEUED;
    }

    private Replay telling(HeldRow row, Telling reading) {
        InboundEvent event = reading.event();
        if (rows.known(row, event.externalId())) {
            return known(row);
        }
        boolean acted = event.kind() != InboundEvent.Kind.OTHER;
        Sealed payload = acted ? seal.close(event) : NOT_KEPT;
        UUID raw = blobs.replace(row.raw(), reading.raw());
        rows.fill(row.id(), event.externalId(), origins.of(event), payload, List.of(), raw);
        if (!acted) {
            rows.ignore(row.id(), event.whyIgnored());
            return Replay.IGNORED;
        }
        rows.queue(row.id());
        return Replay.QUEUED;
    }

    private Replay known(HeldRow row) {
        rows.ignore(row.id(), "The same message arrived already.");
        return Replay.KNOWN_ALREADY;
    }
}
