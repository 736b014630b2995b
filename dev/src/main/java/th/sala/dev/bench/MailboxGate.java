package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** Keeps a hub from reading its mailbox, so that many mails can be put there first, and lets it begin. */
record MailboxGate(Settings settings, String address) {
    private static final String SWITCH = "UPDATE channels.mailbox SET active = ? WHERE address = ?";
    private static final String LEFT = """
            SELECT coalesce(lease_until < clock_timestamp(), true) FROM channels.mailbox WHERE address = ?""";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Returns when nobody reads it any more. */
    void close() throws SQLException, InterruptedException {
        activate(false);
        Await.until(PATIENCE, this::left);
    }

    /** The hub sees it within some seconds. */
    void open() throws SQLException {
        activate(true);
    }

    private void activate(boolean active) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement change = owner.prepareStatement(SWITCH)) {
            change.setBoolean(1, active);
            change.setString(2, address);
            change.executeUpdate();
        }
    }

    private boolean left() {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(LEFT)) {
            ask.setString(1, address);
            ResultSet row = ask.executeQuery();
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
