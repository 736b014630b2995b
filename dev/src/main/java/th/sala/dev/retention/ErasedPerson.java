package th.sala.dev.retention;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** A person of a hub whose last contact is moved long into the past, so that retention erases them. */
public final class ErasedPerson {
    private static final String FIND = """
        SELECT m.customer, t.number FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
        WHERE m.direction = 'inbound' AND m.text LIKE '%' || ? || '%'
        """;
    private static final String AGE = """
        UPDATE ticketing.message SET at = '2020-01-01' WHERE customer = CAST(? AS uuid);
        UPDATE ticketing.ticket SET state = 'done', outcome = 'solved', closed_at = '2020-01-02'
        WHERE customer = CAST(? AS uuid);
        UPDATE consent.subject SET registered_at = '2020-01-01' WHERE id = CAST(? AS uuid);
        """;
    private static final String GONE = """
        SELECT EXISTS (SELECT FROM consent.subject WHERE id = CAST(? AS uuid) AND erased_at IS NOT NULL)
          AND NOT EXISTS (SELECT FROM consent.subject_identifier WHERE subject_id = CAST(? AS uuid))
          AND NOT EXISTS (SELECT FROM ticketing.message WHERE customer = CAST(? AS uuid))
        """;

    private final Settings settings;
    private final UUID subject;
    private final String ticket;

    private ErasedPerson(Settings settings, UUID subject, String ticket) {
        this.settings = settings;
        this.subject = subject;
        this.ticket = ticket;
    }

    /** Whoever wrote the message with this mark. */
    public static ErasedPerson whoWrote(String mark, Settings settings) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement query = owner.prepareStatement(FIND)) {
            query.setString(1, mark);
            ResultSet row = query.executeQuery();
            row.next();
            return new ErasedPerson(settings, row.getObject(1, UUID.class), row.getString(2));
        }
    }

    /** The opaque id. */
    public UUID subject() {
        return subject;
    }

    /** The number of their ticket. */
    public String ticket() {
        return ticket;
    }

    /** Has them erased: two officers run the rules of tickets and contacts. */
    public void erase() throws SQLException, IOException, InterruptedException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement age = owner.prepareStatement(AGE)) {
            for (int place = 1; place <= 3; place++) {
                age.setString(place, subject.toString());
            }
            age.execute();
        }
        run("ticket");
        run("contact");
    }

    /** Whether nothing of them is there any more. */
    public boolean isGone() {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement query = owner.prepareStatement(GONE)) {
            for (int place = 1; place <= 3; place++) {
                query.setString(place, subject.toString());
            }
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The drill's database does not answer", e);
        }
    }

    private void run(String category) throws IOException, InterruptedException {
        JsonObject asked = Json.createObjectBuilder()
                .add("dryRun", false)
                .add("categories", Json.createArrayBuilder().add(category))
                .build();
        String id =
                Desk.as("dpo1", settings).post("/privacy/retention/runs", asked).getString("id");
        Desk.as("dpo2", settings)
                .post(
                        "/privacy/retention/runs/" + id + "/approval",
                        Json.createObjectBuilder().add("approved", true).build());
    }
}
