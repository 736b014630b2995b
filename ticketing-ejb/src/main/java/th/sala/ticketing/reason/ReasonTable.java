package th.sala.ticketing.reason;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Versions of contact reasons in the database. */
class ReasonTable {
    private static final String VERSIONS = """
            SELECT team, version, document::text AS document, made_at AS at, made_by AS by
            FROM ticketing.reason_version WHERE team = :team ORDER BY version DESC
            """;
    /** One writer at a time, so that versions are numbered one by one. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('reasons', 0))::text";

    private static final String ADD = """
            INSERT INTO ticketing.reason_version (team, version, document, made_at, made_by)
            VALUES (:team, :version, :document::jsonb, :at, :by)
            """;

    private final Jdbi jdbi;

    @Inject
    ReasonTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void hold() {
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
    }

    /** Newest first, without the first one, which every team has. */
    List<ReasonTree> written(String team) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS).bind("team", team).mapTo(Row.class).stream()
                .map(Row::tree)
                .toList());
    }

    void add(ReasonTree tree) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("team", tree.team())
                .bind("version", tree.version())
                .bind("document", document(tree.reasons()))
                .bind("at", tree.at())
                .bind("by", tree.by())
                .execute());
    }

    private static String document(List<ContactReason> reasons) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (ContactReason reason : reasons) {
            JsonObjectBuilder json = JSON.createObjectBuilder().add("code", reason.code());
            if (reason.parent() != null) {
                json.add("parent", reason.parent());
            }
            array.add(json.add("nameTh", reason.nameTh().strip())
                    .add("nameEn", reason.nameEn().strip())
                    .add("retired", reason.retired()));
        }
        return array.build().toString();
    }

    /** A version as it is stored. */
    record Row(String team, int version, String document, Instant at, String by) {
        ReasonTree tree() {
            try (JsonReader reader = JSON.createReader(new StringReader(document))) {
                List<ContactReason> reasons = reader.readArray().getValuesAs(JsonObject.class).stream()
                        .map(Row::reason)
                        .toList();
                return new ReasonTree(team, version, reasons, at, by);
            }
        }

        private static ContactReason reason(JsonObject json) {
            return new ContactReason(
                    json.getString("code"),
                    json.getString("parent", null),
                    json.getString("nameTh"),
                    json.getString("nameEn"),
                    json.getBoolean("retired"));
        }
    }
}
