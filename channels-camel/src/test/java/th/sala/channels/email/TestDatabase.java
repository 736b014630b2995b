package th.sala.channels.email;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.PostgresTypes;

/** One real PostgreSQL for this module's tests, with this module's schema and the demo mailboxes. */
public final class TestDatabase {
    private static final Jdbi JDBI = start();

    private TestDatabase() {}

    /** One mailbox, never read before. */
    public static Jdbi fresh() {
        JDBI.useHandle(db -> {
            db.execute("DELETE FROM channels.mailbox_watermark");
            db.execute("DELETE FROM channels.mailbox");
        });
        JDBI.useHandle(db -> db.execute("""
            INSERT INTO channels.mailbox (id, address, imap_security, smtp_security, smtp_null_sender)
            VALUES ('01930000-0000-7000-8000-00000000a001', 'support@sala.test', 'none', 'none', false)\
            """));
        return JDBI;
    }

    /** Whatever other tests left in it. */
    public static Jdbi shared() {
        return JDBI;
    }

    private static Jdbi start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            DataSource database = postgres.getPostgresDatabase();
            Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresTypes());
            jdbi.useHandle(db -> db.execute("CREATE ROLE sala_app"));
            Flyway.configure()
                    .dataSource(database)
                    .schemas("channels")
                    .locations("classpath:db/channels", "classpath:db/channels-demo")
                    .load()
                    .migrate();
            return jdbi;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
