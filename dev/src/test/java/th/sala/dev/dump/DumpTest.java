package th.sala.dev.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.dev.hub.StartFailure;
import th.sala.dev.migrate.Migration;

/** P8: what is dumped can be loaded, the keys lie apart, and neither is kept longer than the law book says. */
class DumpTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);
    private static EmbeddedPostgres postgres;

    private final UUID known = UUID.randomUUID();
    private final UUID erased = UUID.randomUUID();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE sala_owner LOGIN PASSWORD 'test'");
            statement.execute("CREATE ROLE sala_app LOGIN PASSWORD 'test'");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void what_is_dumped_comes_back_with_todays_keys_only() throws Exception {
        Path data;
        Path keys;
        try (Connection owner = migrated("before")) {
            subject(owner, known);
            subject(owner, erased);
            run(
                    owner,
                    "INSERT INTO consent.processing_block (id, subject_id, kind, raised_at, raised_by) VALUES ('"
                            + UUID.randomUUID() + "', '" + known + "', 'restriction', now(), E'dpo\\t1')");
            run(owner, "SELECT nextval('ticketing.ticket_number')");
            data = new Dump(owner, NOW).data(folder.resolve("data")).folder();
            run(owner, "DELETE FROM subject_keys.subject_key WHERE subject_id = '" + erased + "'");
            keys = new Dump(owner, NOW).keys(folder.resolve("keys")).folder();
        }
        assertThat(data.resolve("subject_keys.subject_key.copy")).doesNotExist();
        try (Connection owner = migrated("after")) {
            Restore.Restored done = new Restore(owner, "sala_app").from(data, keys);
            assertThat(done.kept()).isEqualTo(1);
            assertThat(number(owner, "SELECT count(*) FROM consent.subject")).isEqualTo(2);
            assertThat(number(owner, "SELECT count(*) FROM subject_keys.subject_key"))
                    .isEqualTo(1);
            assertThat(number(owner, "SELECT count(*) FROM consent.processing_block WHERE raised_by = E'dpo\\t1'"))
                    .isEqualTo(1);
            assertThat(number(owner, "SELECT count(*) FROM consent.restoration"))
                    .isEqualTo(1);
            assertThat(number(owner, "SELECT nextval('ticketing.ticket_number')"))
                    .isEqualTo(100001);
            assertThatThrownBy(() -> run(owner, "DELETE FROM consent.processing_block"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> new Restore(owner, "sala_app").from(data, keys))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void a_dump_that_was_changed_is_not_loaded() throws Exception {
        Path data;
        Path keys;
        try (Connection owner = migrated("changed")) {
            subject(owner, known);
            data = new Dump(owner, NOW).data(folder.resolve("data")).folder();
            keys = new Dump(owner, NOW).keys(folder.resolve("keys")).folder();
        }
        Path subjects = data.resolve("consent.subject.copy");
        Files.writeString(subjects, Files.readString(subjects).replace(known.toString(), erased.toString()));
        try (Connection owner = migrated("refused")) {
            assertThatThrownBy(() -> new Restore(owner, "sala_app").from(data, keys))
                    .isInstanceOf(Exception.class);
            assertThat(number(owner, "SELECT count(*) FROM consent.subject")).isZero();
            assertThat(number(owner, "SELECT count(*) FROM consent.law_rule")).isPositive();
        }
    }

    @Test
    void dumps_past_their_time_go_when_a_new_one_is_whole() throws Exception {
        try (Connection owner = migrated("aging")) {
            Path old = new Dump(owner, NOW).keys(folder).folder();
            Clock later = Clock.offset(NOW, Duration.ofDays(8));
            assertThat(new Dump(owner, later).keys(folder).removed()).containsExactly(old);
            assertThat(old).doesNotExist();
            assertThatThrownBy(() -> new Dump(owner, later).data(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("one folder");
        }
    }

    private static Connection migrated(String name) throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER sala_owner");
        }
        String url = postgres.getJdbcUrl("sala_owner", name);
        new Migration(url, "sala_owner", "test", false).run();
        return DriverManager.getConnection(url, "sala_owner", "test");
    }

    private static void subject(Connection owner, UUID id) throws SQLException {
        run(owner, "INSERT INTO consent.subject (id, registered_at) VALUES ('" + id + "', now())");
        run(owner, "INSERT INTO subject_keys.subject_key VALUES ('" + id + "', '\\x01', now())");
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
