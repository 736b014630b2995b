package th.sala.ticketing.field;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.field.CustomField.Option;

/** Fields and what stands in them. */
@Singleton
class FieldTable {
    private static final String ALL = """
            SELECT key, name_th, name_en, kind, options::text, teams, purpose, category, retired, at, "by"
            FROM ticketing.custom_field ORDER BY retired, key
            """;
    private static final String WRITE = """
            INSERT INTO ticketing.custom_field (key, name_th, name_en, kind, options, teams, purpose, category, retired, at, "by")
            VALUES (:key, :nameTh, :nameEn, :kind, CAST(:options AS jsonb), :teams, :purpose, :category, :retired, :at, :by)
            ON CONFLICT (key) DO UPDATE SET name_th = excluded.name_th, name_en = excluded.name_en,
              options = excluded.options, teams = excluded.teams, retired = excluded.retired, at = excluded.at,
              "by" = excluded."by"
            """;
    private static final String TEAMS = "SELECT key FROM ticketing.team";
    private static final String VALUES = "SELECT field, value FROM ticketing.field_value WHERE ticket = :ticket";
    private static final String KEEP = """
            INSERT INTO ticketing.field_value (ticket, field, value, at, "by") VALUES (:ticket, :field, :value, :at, :by)
            ON CONFLICT (ticket, field) DO UPDATE SET value = excluded.value, at = excluded.at, "by" = excluded."by"
            """;
    private static final String TAKE = "DELETE FROM ticketing.field_value WHERE ticket = :ticket AND field = :field";
    private static final String HAS_FILE = """
            SELECT EXISTS (SELECT 1 FROM ticketing.attachment a JOIN ticketing.message m ON m.id = a.message
              WHERE a.id = :file AND m.ticket = :ticket AND a.type LIKE 'image/%')
            """;

    private final Jdbi jdbi;

    @Inject
    FieldTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CustomField> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).mapTo(Row.class).map(Row::field).list());
    }

    Optional<CustomField> find(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    void write(FieldEntry entry, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(WRITE)
                .bind("key", entry.key())
                .bind("nameTh", entry.nameTh().strip())
                .bind("nameEn", entry.nameEn().strip())
                .bind("kind", entry.kind())
                .bind("options", options(entry.options()))
                .bindArray("teams", String.class, entry.teams())
                .bind("purpose", entry.purpose())
                .bind("category", entry.category())
                .bind("retired", entry.retired())
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    Set<String> teams() {
        return jdbi.withHandle(handle ->
                new TreeSet<>(handle.createQuery(TEAMS).mapTo(String.class).list()));
    }

    Map<String, String> values(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(VALUES)
                .bind("ticket", ticket)
                .mapTo(Value.class)
                .collect(Collectors.toMap(Value::field, Value::value)));
    }

    void keep(UUID ticket, String field, String value, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("ticket", ticket)
                .bind("field", field)
                .bind("value", value)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    void take(UUID ticket, String field) {
        jdbi.useHandle(handle -> handle.createUpdate(TAKE)
                .bind("ticket", ticket)
                .bind("field", field)
                .execute());
    }

    /** Whether the picture came or left on this ticket. */
    boolean hasPicture(UUID ticket, UUID file) {
        return jdbi.withHandle(handle -> handle.createQuery(HAS_FILE)
                .bind("ticket", ticket)
                .bind("file", file)
                .mapTo(Boolean.class)
                .one());
    }

    private static String options(List<Option> options) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        options.forEach(option -> array.add(JSON.createObjectBuilder()
                .add("code", option.code())
                .add("nameTh", option.nameTh())
                .add("nameEn", option.nameEn())));
        return array.build().toString();
    }

    /** What stands in a field of a ticket. */
    record Value(String field, String value) {}

    /** A field's columns. */
    record Row(
            String key,
            String nameTh,
            String nameEn,
            String kind,
            String options,
            List<String> teams,
            String purpose,
            String category,
            boolean retired,
            Instant at,
            String by) {
        CustomField field() {
            return new CustomField(key, nameTh, nameEn, kind, read(), teams, purpose, category, retired, at, by);
        }

        private List<Option> read() {
            try (JsonReader reader = JSON.createReader(new StringReader(options))) {
                return reader.readArray().getValuesAs(JsonObject.class).stream()
                        .map(json ->
                                new Option(json.getString("code"), json.getString("nameTh"), json.getString("nameEn")))
                        .toList();
            }
        }
    }
}
