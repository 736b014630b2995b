package th.sala.ticketing.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.intake.StoredFile;

/** The files of messages. Nothing is called clean before a scanner said so. */
@Singleton
class AttachmentTable {
    private static final String UNNAMED = "unnamed";

    private static final String INSERT = """
            INSERT INTO ticketing.attachment (id, message, name, size, sha256, type, content_id, state, blob)
            VALUES (:id, :message, :name, :size, :sha256, :type, :contentId, 'unscanned', :blob)
            """;

    private static final String FILES = """
            SELECT blob, name, type, content_id, size, encode(sha256, 'hex') AS sha256
            FROM ticketing.attachment WHERE message = :message ORDER BY id
            """;

    private final Jdbi jdbi;

    @Inject
    AttachmentTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID message, List<StoredFile> files) {
        WriteBehind.addAll(
                jdbi,
                INSERT,
                files.stream()
                        .<Consumer<SqlStatement<?>>>map(file -> row -> row.bind("id", UuidCreator.getTimeOrderedEpoch())
                                .bind("message", message)
                                .bind("name", file.name() == null ? UNNAMED : FileName.of(file.name()))
                                .bind("size", file.size())
                                .bind("sha256", HexFormat.of().parseHex(file.sha256()))
                                .bind("type", file.type())
                                .bind("contentId", StorableText.of(file.contentId()))
                                .bind("blob", file.blob()))
                        .toList());
    }

    List<StoredFile> files(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(FILES)
                .bind("message", message)
                .mapTo(StoredFile.class)
                .list());
    }
}
