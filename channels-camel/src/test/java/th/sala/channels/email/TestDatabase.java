package th.sala.channels.email;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The database of this JVM's tests, with the demo mailboxes. */
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
        var all = th.sala.consent.testing.TestDatabase.shared();
        Flyway.configure()
                .dataSource(all.as("sala_owner"))
                .schemas("channels")
                .locations("classpath:db/channels", "classpath:db/channels-demo")
                .load()
                .migrate();
        return all.owner();
    }
}
