package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sha256;
import th.sala.ticketing.intake.Blobs;

/** Links are kept as the hash of their token, and die with their message, their file or their time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IssuedFileLinks implements FileLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private static final String ISSUE = """
            INSERT INTO ticketing.file_link (hash, message, blob, issued_at, expires_at)
            VALUES (:hash, :message, :file, :now, :expires)
            """;

    /** Of an attachment whose message was taken back or erased nothing is left to join. */
    private static final String FIND = """
            SELECT link.expires_at, attachment.name, attachment.type, attachment.blob
            FROM ticketing.file_link AS link
            LEFT JOIN ticketing.attachment ON attachment.message = link.message AND attachment.blob = link.blob
            WHERE link.hash = :hash
            """;

    private static final String OPENED = """
            UPDATE ticketing.file_link SET opened_at = :now WHERE hash = :hash AND opened_at IS NULL
            """;

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final Clock clock;
    private final String publicUrl;
    private final Integer days;

    /** For the container's proxy. */
    public IssuedFileLinks() {
        this(null, null, null, null, null);
    }

    @Inject
    public IssuedFileLinks(
            Jdbi jdbi,
            Blobs blobs,
            Clock clock,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl,
            @ConfigProperty(name = "SALA_FILE_LINK_DAYS", defaultValue = "7") Integer days) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.days = days;
    }

    @Override
    public String issue(UUID message, UUID file) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(ISSUE)
                .bind("hash", Sha256.of(token))
                .bind("message", message)
                .bind("file", file)
                .bind("now", now)
                .bind("expires", now.plus(Duration.ofDays(days)))
                .execute());
        return publicUrl + "/api/v1/files/" + token;
    }

    @Override
    public Opening open(String token) {
        byte[] hash = Sha256.of(token);
        Optional<Row> row = jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("hash", hash).mapTo(Row.class).findOne());
        if (row.isEmpty()) {
            return new Unknown();
        }
        if (row.get().blob() == null || row.get().expiresAt().isBefore(clock.instant())) {
            return new Gone();
        }
        return blobs.open(row.get().blob())
                .<Opening>map(bytes -> opened(row.get(), hash, bytes))
                .orElseGet(Gone::new);
    }

    private Opening opened(Row row, byte[] hash, byte[] bytes) {
        jdbi.useHandle(handle -> handle.createUpdate(OPENED)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .execute());
        return new Opened(row.name(), row.type(), bytes);
    }

    private record Row(Instant expiresAt, String name, String type, UUID blob) {}
}
