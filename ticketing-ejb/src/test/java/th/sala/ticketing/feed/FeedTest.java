package th.sala.ticketing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.testing.TestDatabase;

/** M10: no event is skipped and none is told twice, in whatever order transactions begin, write and commit. */
class FeedTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<Connection> open = new ArrayList<>();
    private final FeedReader reader = new FeedTable(TestDatabase.shared().app(), CLOCK);
    private final UUID ticket = UUID.randomUUID();
    private long cursor;

    @BeforeEach
    void from_now_on() {
        cursor = reader.newest();
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : open) {
            connection.rollback();
            connection.close();
        }
    }

    @Test
    void an_event_is_read_after_its_commit_and_not_again() throws SQLException {
        Connection writer = begin();
        append(writer, "ticket-opened");
        assertThat(read()).isEmpty();
        writer.commit();

        assertThat(settled()).containsExactly("ticket-opened");
        assertThat(read()).isEmpty();
    }

    @Test
    void an_event_that_was_numbered_first_but_committed_last_is_not_skipped() throws SQLException {
        Connection first = begin();
        beginToWrite(first);
        Connection second = begin();
        append(second, "numbered first");
        append(first, "numbered second");
        first.commit();
        assertThat(settled()).containsExactly("numbered second");
        second.commit();
        assertThat(settled()).containsExactly("numbered first");
    }

    @Test
    void an_event_behind_an_older_unfinished_transaction_waits_for_it() throws SQLException {
        Connection older = begin();
        append(older, "older");
        Connection younger = begin();
        append(younger, "younger");
        younger.commit();

        assertThat(read()).isEmpty();
        assertThat(reader.unsettled()).isTrue();
        append(older, "older again");
        older.commit();
        assertThat(settled()).containsExactly("older", "older again", "younger");
        assertThat(reader.unsettled()).isFalse();
    }

    @Test
    void what_was_rolled_back_never_shows() throws SQLException {
        Connection writer = begin();
        append(writer, "never");
        writer.rollback();

        assertThat(read()).isEmpty();
    }

    @Test
    void many_events_of_a_transaction_wake_a_listener_once() throws SQLException {
        Connection listener = begin();
        try (Statement statement = listener.createStatement()) {
            statement.execute("LISTEN sala_feed");
        }
        listener.commit();
        Connection writer = begin();
        append(writer, "one");
        append(writer, "two");
        writer.commit();

        assertThat(listener.unwrap(PGConnection.class).getNotifications(5_000)).hasSize(1);
    }

    @Test
    void subscribers_hear_everything_once_and_one_that_fails_does_not_deafen_the_others() throws SQLException {
        FeedDelivery delivery = new FeedDelivery(reader);
        List<String> heard = new ArrayList<>();
        delivery.subscribe(events -> {
            throw new IllegalStateException("deaf");
        });
        delivery.subscribe(events -> events.forEach(event -> heard.add(event.kind())));
        delivery.startAtNewest();
        Connection writer = begin();
        append(writer, "one");
        append(writer, "two");
        writer.commit();
        await().until(() -> !reader.unsettled());

        delivery.deliver();
        delivery.deliver();
        assertThat(heard).containsExactly("one", "two");
    }

    private Connection begin() throws SQLException {
        Connection connection = TestDatabase.shared().as("sala_app").getConnection();
        connection.setAutoCommit(false);
        open.add(connection);
        return connection;
    }

    /** As any other insert would do: the transaction gets its place among the others. */
    private static void beginToWrite(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    private void append(Connection writer, String kind) {
        Jdbi jdbi = Jdbi.create(writer).installPlugin(new PostgresTypes());
        new FeedTable(jdbi, CLOCK).append(kind, ticket, 1_000_007, "support");
    }

    /** What the server itself does in transactions, such as keeping statistics, holds events up for a moment too. */
    private List<String> settled() {
        await().until(() -> !reader.unsettled());
        return read();
    }

    private List<String> read() {
        List<FeedEvent> events = reader.since(cursor, 100);
        cursor = events.isEmpty() ? cursor : events.get(events.size() - 1).seq();
        return events.stream()
                .filter(event -> event.ticket().equals(ticket))
                .map(FeedEvent::kind)
                .toList();
    }
}
