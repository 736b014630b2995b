package th.sala.ticketing.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.StoredFile;

@Singleton
class UploadTable implements Uploads {
    private static final String INSERT = """
            INSERT INTO ticketing.upload (id, owner, name, size, sha256, type, blob, at)
            VALUES (:id, :owner, :name, :size, sha256(:bytes), :type, :blob, :at)
            """;

    private static final String OWN = """
            SELECT id, blob, name, type, size, sha256 FROM ticketing.upload
            WHERE owner = :owner AND id = ANY (:ids)
            FOR UPDATE
            """;

    private static final String REMOVE = "DELETE FROM ticketing.upload WHERE id = ANY (:ids)";

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final Clock clock;

    @Inject
    UploadTable(Jdbi jdbi, Blobs blobs, Clock clock) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.clock = clock;
    }

    UUID keep(String owner, String name, String type, byte[] bytes) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID blob = blobs.keep(bytes);
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("owner", owner)
                .bind("name", FileName.of(name))
                .bind("size", bytes.length)
                .bind("bytes", bytes)
                .bind("type", type)
                .bind("blob", blob)
                .bind("at", clock.instant())
                .execute());
        return id;
    }

    @Override
    public Optional<List<Long>> sizes(String owner, List<UUID> uploads) {
        if (uploads.isEmpty()) {
            return Optional.of(List.of());
        }
        Map<UUID, Row> own = own(owner, uploads);
        return own.keySet().containsAll(uploads)
                ? Optional.of(own.values().stream().map(Row::size).toList())
                : Optional.empty();
    }

    @Override
    public Optional<List<StoredFile>> take(String owner, List<UUID> uploads) {
        if (uploads.isEmpty()) {
            return Optional.of(List.of());
        }
        Map<UUID, Row> own = own(owner, uploads);
        if (!own.keySet().containsAll(uploads)) {
            return Optional.empty();
        }
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE)
                .bindArray("ids", UUID.class, uploads)
                .execute());
        return Optional.of(
                uploads.stream().distinct().map(id -> own.get(id).file()).toList());
    }

    private Map<UUID, Row> own(String owner, List<UUID> uploads) {
        return jdbi
                .withHandle(handle -> handle.createQuery(OWN)
                        .bind("owner", owner)
                        .bindArray("ids", UUID.class, uploads)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
    }

    private record Row(UUID id, UUID blob, String name, String type, long size, byte[] sha256) {
        StoredFile file() {
            return new StoredFile(blob, name, type, null, size, HexFormat.of().formatHex(sha256));
        }
    }
}
