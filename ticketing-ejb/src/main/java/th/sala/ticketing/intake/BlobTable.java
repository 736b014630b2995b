package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

@Singleton
class BlobTable implements Blobs {
    private static final String INSERT =
            "INSERT INTO ticketing.blob (id, sealed_key, bytes) VALUES (:id, :key, :bytes)";
    private static final String SELECT = "SELECT sealed_key AS key, bytes FROM ticketing.blob WHERE id = :id";

    private static final String DELETE = "DELETE FROM ticketing.blob WHERE id = :id";

    private final Jdbi jdbi;
    private final ContentVault vault;

    @Inject
    BlobTable(Jdbi jdbi, ContentVault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    @Override
    public UUID keep(byte[] content) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        keep(id, content);
        return id;
    }

    /** Keeps the bytes in place of others, which go. */
    UUID replace(UUID former, byte[] content) {
        jdbi.useHandle(handle -> handle.createUpdate(DELETE).bind("id", former).execute());
        return keep(content);
    }

    void keep(UUID id, byte[] content) {
        Sealed sealed = vault.seal(content);
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("key", sealed.key())
                .bind("bytes", sealed.bytes())
                .execute());
    }

    @Override
    public Optional<byte[]> open(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                        .bind("id", id)
                        .mapTo(Sealed.class)
                        .findOne())
                .map(vault::open);
    }
}
