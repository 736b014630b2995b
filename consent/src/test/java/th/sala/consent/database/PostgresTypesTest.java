package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

class PostgresTypesTest {
    private final Jdbi jdbi = TestDatabase.shared().app();

    enum Colour {
        RED
    }

    record Row(UUID someId, Instant happenedAt, Colour colour, List<String> words, List<UUID> ids, byte[] bytes) {}

    @Test
    void aRecordComesBackAsItWasBound() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-21T12:34:56.789012Z");
        Row row = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT :id AS some_id, :at AS happened_at, :colour AS colour, :words AS words, :ids AS ids,
                            :bytes AS bytes
                        """)
                .bind("id", id)
                .bind("at", at)
                .bind("colour", Colour.RED)
                .bindArray("words", String.class, List.of("ก", "ข"))
                .bindArray("ids", UUID.class, List.of(id))
                .bind("bytes", new byte[] {1, 2})
                .mapTo(Row.class)
                .one());
        assertThat(row.someId()).isEqualTo(id);
        assertThat(row.happenedAt()).isEqualTo(at);
        assertThat(row.colour()).isEqualTo(Colour.RED);
        assertThat(row.words()).containsExactly("ก", "ข");
        assertThat(row.ids()).containsExactly(id);
        assertThat(row.bytes()).containsExactly(1, 2);
    }

    @Test
    void nullsTakeTheTypeOfTheirColumn() {
        Row row = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT CAST(:id AS uuid) AS some_id, CAST(:at AS timestamptz) AS happened_at,
                            CAST(:colour AS text) AS colour, CAST(NULL AS text[]) AS words,
                            CAST(NULL AS uuid[]) AS ids, CAST(:bytes AS bytea) AS bytes
                        """)
                .bind("id", (UUID) null)
                .bindByType("at", null, Instant.class)
                .bindByType("colour", null, Colour.class)
                .bind("bytes", (byte[]) null)
                .mapTo(Row.class)
                .one());
        assertThat(row).hasAllNullFieldsOrProperties();
    }

    @Test
    void whatWasBoundIsNotToldByAnException() {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.createQuery("SELECT :secret FROM nowhere")
                        .bind("secret", "somchai@example.com")
                        .mapTo(String.class)
                        .one()))
                .hasMessageContaining("nowhere")
                .hasMessageNotContaining("somchai");
    }
}
