package th.sala.dev.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.key.MasterKey;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.RegisteredSubjects;
import th.sala.consent.subject.SubjectId;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;
import th.sala.dev.migrate.Migration;

/** What a seed puts there is what the hub would hold, and the same each time. */
class SeedingTest {
    private static final SeedSize SIZE = new SeedSize(400, 3, 7);

    private static EmbeddedPostgres postgres;
    private static Settings hub;

    @BeforeAll
    static void seed() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        run("postgres", "CREATE ROLE sala_owner LOGIN PASSWORD 'test'");
        run("postgres", "CREATE ROLE sala_app LOGIN PASSWORD 'test'");
        hub = migrated("seeded");
        new Seed(hub, SIZE, Progress.aside()).run();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void every_ticket_has_its_owner_its_clocks_its_history_and_its_newest_message() throws Exception {
        assertThat(number("SELECT count(*) FROM ticketing.ticket")).isEqualTo(400);
        assertThat(number("""
                SELECT count(*) FROM ticketing.ticket t
                WHERE (SELECT count(*) FROM ticketing.sla_clock c WHERE c.ticket = t.id) <> 2
                  OR t.last_message <> (SELECT id FROM ticketing.message m WHERE m.ticket = t.id ORDER BY id DESC LIMIT 1)
                  OR t.state <> (SELECT to_value FROM ticketing.ticket_change c WHERE c.ticket = t.id AND field = 'state'
                                 ORDER BY id DESC LIMIT 1)
                  OR (t.assignee IS NULL) <> (t.state = 'not-started')
                  OR t.assignee IS NOT NULL AND NOT EXISTS (
                    SELECT FROM ticketing.agent_team a WHERE a.user_name = t.assignee AND a.team = t.team)
                  OR NOT EXISTS (SELECT FROM ticketing.participant p WHERE p.ticket = t.id AND p.customer = t.customer)
                  OR t.team <> ticketing.team_of(t.channel, t.account)
                """)).isZero();
        assertThat(number("SELECT count(DISTINCT state) FROM ticketing.ticket")).isEqualTo(3);
    }

    @Test
    void clocks_never_run_backwards_and_only_what_is_late_is_told_so() throws Exception {
        assertThat(number("SELECT count(*) FROM ticketing.sla_clock WHERE elapsed_seconds < 0 OR met_at < started_at"))
                .isZero();
        assertThat(number("""
                SELECT count(*) FROM ticketing.sla_clock JOIN ticketing.sla_alarm USING (ticket, clock)
                WHERE (fired_at IS NOT NULL) <> (coalesce(met_at, now()) > sla_clock.due_at)
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM ticketing.sla_clock
                WHERE clock = 'first-response' AND (elapsed_seconds > 3600) <> (met_at > due_at)
                """)).isZero();
    }

    @Test
    void each_message_from_outside_came_in_once_and_each_contact_is_a_figure() throws Exception {
        assertThat(number("""
                SELECT count(*) FROM ticketing.message m
                WHERE direction = 'inbound' AND (SELECT count(*) FROM ticketing.inbox i WHERE i.message = m.id) <> 1
                """)).isZero();
        assertThat(number("SELECT count(*) FROM ticketing.ticket_fact")).isEqualTo(400);
        assertThat(number("""
                SELECT count(*) FROM ticketing.ticket_fact f JOIN ticketing.ticket_figure t USING (ticket)
                WHERE f.closed IS NOT NULL AND (f.contacts, f.first_done) IS DISTINCT FROM (t.contacts, t.first_done)
                """)).isZero();
        assertThat(number("SELECT count(*) FROM ticketing.deed_fact WHERE what = 'inbound'"))
                .isEqualTo(number("SELECT sum(ticketing.contacts_of(id)) FROM ticketing.ticket"));
    }

    @Test
    void what_was_written_and_who_wrote_it_are_found_at_once() throws Exception {
        assertThat(number("SELECT count(*) FROM ticketing.search_row WHERE message IS NULL"))
                .isEqualTo(number("SELECT count(*) FROM ticketing.ticket WHERE subject <> ''"));
        assertThat(number("SELECT count(*) FROM ticketing.search_row WHERE message IS NOT NULL"))
                .isEqualTo(number(
                        "SELECT count(*) FROM ticketing.message WHERE kind <> 'acknowledgement' AND text <> ''"));
        assertThat(number("SELECT count(*) FROM subject_keys.search_token"))
                .isEqualTo(number(
                        "SELECT count(*) FROM consent.subject_identifier WHERE kind IN ('name', 'email', 'phone')"));
        assertThat(
                        number(
                                "SELECT (SELECT count(*) FROM ticketing.search_due) + (SELECT count(*) FROM consent.token_due)"))
                .isZero();
    }

    @Test
    void people_and_envelopes_are_sealed_as_the_hub_seals_them() throws Exception {
        MasterKey master = MasterKey.of(hub.masterKey());
        try (Connection owner = Database.connectAsOwner(hub);
                Statement ask = owner.createStatement()) {
            ResultSet row = ask.executeQuery(
                    "SELECT participants_key, participants, customer FROM ticketing.message WHERE channel = 'email' LIMIT 1");
            row.next();
            byte[] envelope = new KeyedVault(master).open(new Sealed(row.getBytes(1), row.getBytes(2)));
            var register = new RegisteredSubjects(
                    Jdbi.create(owner).installPlugin(new PostgresTypes()), master, Clock.systemUTC());
            var customer = new SubjectId(row.getObject(3, UUID.class));
            assertThat(new String(envelope, StandardCharsets.UTF_8)).contains("@example.com", "@sala.test");
            assertThat(register.maskedNames(List.of(customer)).get(customer)).isNotBlank();
        }
    }

    @Test
    void the_same_seed_is_the_same_data_and_is_not_put_there_twice() throws Exception {
        assertThatThrownBy(() -> new Seed(hub, SIZE, Progress.aside()).run()).isInstanceOf(StartFailure.class);
        Settings other = migrated("again");
        new Seed(other, SIZE, Progress.aside()).run();
        String words = "SELECT number || t.subject || state || text FROM ticketing.ticket t"
                + " JOIN ticketing.message m ON m.ticket = t.id ORDER BY m.id";
        assertThat(texts(other, words)).isEqualTo(texts(hub, words));
    }

    @Test
    void indexes_that_were_set_aside_come_back() throws Exception {
        String there = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'ticketing' ORDER BY indexname";
        Settings other = migrated("indexes");
        List<String> before = texts(other, there);
        try (Connection owner = Database.connectAsOwner(other)) {
            var aside = new IndexesAside(owner);
            aside.setAside();
            assertThat(texts(other, there)).hasSizeLessThan(before.size());
            owner.setAutoCommit(false);
            for (String index : aside.aside()) {
                IndexesAside.make(owner, index);
            }
            aside.forget();
            owner.commit();
        }
        assertThat(texts(other, there)).isEqualTo(before);
    }

    private static Settings migrated(String database) throws SQLException {
        run("postgres", "CREATE DATABASE " + database + " OWNER sala_owner");
        Settings settings = Settings.of(
                Path.of(""),
                Map.of("SALA_DB_URL", postgres.getJdbcUrl("sala_owner", database), "SALA_DB_OWNER_PASSWORD", "test"));
        run(database, "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public");
        new Migration(Database.url(settings), "sala_owner", "test", true).run();
        return settings;
    }

    private static void run(String database, String sql) throws SQLException {
        try (Connection superuser = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = Database.connectAsOwner(hub);
                Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> texts(Settings settings, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (Connection owner = Database.connectAsOwner(settings);
                Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
