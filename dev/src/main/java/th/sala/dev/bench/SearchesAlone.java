package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.MasterKey;
import th.sala.consent.subject.SearchTokens;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** PostgreSQL alone, asked for the tickets and the persons that a search shows. */
final class SearchesAlone implements AutoCloseable {
    private static final int PAGE = 51;
    private static final String BY_INDEX = "SET enable_seqscan = off; SET jit = off";
    private static final String EVERYWHERE = """
        SELECT t.* FROM ticketing.ticket t
        WHERE t.team IN ('support', 'complaints') AND NOT t.restricted
          AND EXISTS (SELECT FROM ticketing.search_row r WHERE r.ticket = t.id AND r.norm LIKE ?)
        ORDER BY t.active_at DESC, t.id DESC LIMIT %d
        """.formatted(PAGE);
    private static final String SELDOM = """
        SELECT t.* FROM (SELECT DISTINCT ticket FROM ticketing.search_row WHERE norm LIKE ?) AS hit
        JOIN ticketing.ticket t ON t.id = hit.ticket
        WHERE t.team IN ('support', 'complaints') AND NOT t.restricted
        ORDER BY t.active_at DESC, t.id DESC LIMIT %d
        """.formatted(PAGE);
    private static final String ORDERS = """
        SELECT substring(norm FROM '[0-9]{8}') FROM ticketing.search_row TABLESAMPLE SYSTEM (1) REPEATABLE (7)
        WHERE norm ~ '[0-9]{8}' LIMIT 200
        """;

    private final Connection owner;
    private final SearchTokens persons;
    private final PreparedStatement everywhere;
    private final PreparedStatement seldom;

    SearchesAlone(Settings settings) throws SQLException {
        owner = Database.connectAsOwner(settings);
        owner.createStatement().execute(BY_INDEX);
        everywhere = owner.prepareStatement(EVERYWHERE);
        seldom = owner.prepareStatement(SELDOM);
        Jdbi jdbi = Jdbi.create(owner).installPlugin(new PostgresTypes());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        persons = new SearchTokens(jdbi, MasterKey.of(settings.masterKey()));
    }

    /** Numbers of orders that customers wrote, each in one message or two. */
    List<String> orders() throws SQLException {
        var orders = new ArrayList<String>();
        try (PreparedStatement ask = owner.prepareStatement(ORDERS);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                orders.add(row.getString(1));
            }
        }
        return orders;
    }

    /** Tickets with a word that stands in very many; returns the nanoseconds. */
    long common(String word) throws SQLException {
        return took(everywhere, word);
    }

    /** Tickets with a word that stands in few; returns the nanoseconds. */
    long rare(String word) throws SQLException {
        return took(seldom, word);
    }

    /** Persons by parts; returns the nanoseconds. */
    long persons(String part) {
        long began = System.nanoTime();
        persons.find(part, null, PAGE);
        return System.nanoTime() - began;
    }

    private static long took(PreparedStatement ask, String word) throws SQLException {
        ask.setString(1, "%" + word + "%");
        long began = System.nanoTime();
        try (ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                row.getString(1);
            }
        }
        return System.nanoTime() - began;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
