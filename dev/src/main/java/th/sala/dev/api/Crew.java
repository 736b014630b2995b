package th.sala.dev.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.RealmAccounts;
import th.sala.dev.hub.Settings;

/** Agents made up for a drill or a bench: they may sign in, and work in one team. */
public final class Crew {
    private static final String STAFF = """
        INSERT INTO ticketing.agent (user_name, display_name) SELECT name, name FROM unnest(?) AS name
        ON CONFLICT DO NOTHING
        """;
    private static final String TEAM = """
        INSERT INTO ticketing.agent_team (user_name, team) SELECT name, ? FROM unnest(?) AS name
        ON CONFLICT DO NOTHING
        """;

    private Crew() {}

    /** So many, {@code crew1} the first; each works at the first node. */
    public static List<Colleague> of(Settings hub, String team, int count)
            throws IOException, InterruptedException, SQLException {
        List<String> names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "crew" + number)
                .toList();
        new RealmAccounts(hub).hire(names, Desk.PASSWORD);
        join(hub, team, names);
        HttpClient line = Colleague.line();
        return names.stream().map(name -> new Colleague(name, hub, line)).toList();
    }

    private static void join(Settings hub, String team, List<String> names) throws SQLException {
        try (Connection owner = Database.connectAsOwner(hub);
                PreparedStatement staff = owner.prepareStatement(STAFF);
                PreparedStatement member = owner.prepareStatement(TEAM)) {
            Object[] all = names.toArray();
            staff.setArray(1, owner.createArrayOf("text", all));
            staff.execute();
            member.setString(1, team);
            member.setArray(2, owner.createArrayOf("text", all));
            member.execute();
        }
    }
}
