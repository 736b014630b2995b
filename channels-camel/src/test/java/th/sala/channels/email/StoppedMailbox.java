package th.sala.channels.email;

import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.jdbi.v3.core.Jdbi;

/** A mailbox whose mail server was stopped, and the routes that go on looking there. */
public final class StoppedMailbox implements AutoCloseable {
    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailboxWatch watch;

    public StoppedMailbox() {
        try (MailServerForTests server = new MailServerForTests()) {
            watch = new MailWiring(jdbi, server).watch();
        }
    }

    public RouteBuilder routes() {
        return new MailboxRoutes(watch);
    }

    /** What the hub says of it; empty while nobody looked. */
    public Optional<String> trouble() {
        return jdbi.withHandle(
                db -> db.createQuery("SELECT last_error FROM channels.mailbox WHERE last_error IS NOT NULL LIMIT 1")
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void close() {
        watch.stop();
    }
}
