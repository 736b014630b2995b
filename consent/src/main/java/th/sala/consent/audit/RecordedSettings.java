package th.sala.consent.audit;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.ChangedSetting.Difference;

/** Reads changes of settings from the table {@code audit_event}. */
@Stateless
public class RecordedSettings implements SettingsTrail {
    private static final String READ = """
            SELECT id, at, actor, action, detail::text AS detail
            FROM consent.audit_event
            WHERE detail ->> 'setting' IS NOT NULL AND detail ->> 'setting' <> ALL(:hidden)
              AND (CAST(:setting AS text) IS NULL OR detail ->> 'setting' = :setting)
              AND (CAST(:actor AS text) IS NULL OR actor = :actor)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    private final Jdbi jdbi;

    @Inject
    public RecordedSettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Page<ChangedSetting> read(SettingsQuery query) {
        int rows = Page.rows(query.limit());
        Cursor below = Cursor.of(query.cursor());
        List<Row> read = jdbi.withHandle(handle -> handle.createQuery(READ)
                .bindArray("hidden", String.class, query.hidden())
                .bind("setting", query.setting())
                .bind("actor", query.by())
                .bind("cursorAt", below.at())
                .bind("cursorId", below.id())
                .bind("rows", rows + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(read, rows, row -> new Cursor(row.at(), row.id()), Row::change);
    }

    /** A row of the table. */
    record Row(UUID id, Instant at, String actor, String action, String detail) {

        ChangedSetting change() {
            try (var reader = JSON.createReader(new StringReader(detail))) {
                JsonObject said = reader.readObject();
                return new ChangedSetting(
                        id,
                        at,
                        actor,
                        said.getString(SettingChange.SETTING),
                        said.getString(SettingChange.THING),
                        action,
                        differences(said));
            }
        }

        private static List<Difference> differences(JsonObject said) {
            var fields = new TreeSet<String>();
            Stream.of(SettingChange.FROM, SettingChange.TO, SettingChange.SECRET)
                    .forEach(kind -> said.keySet().stream()
                            .filter(name -> name.startsWith(kind))
                            .forEach(name -> fields.add(name.substring(kind.length()))));
            return fields.stream()
                    .map(field -> new Difference(
                            field,
                            said.getString(SettingChange.FROM + field, null),
                            said.getString(SettingChange.TO + field, null),
                            said.getString(SettingChange.SECRET + field, null)))
                    .toList();
        }
    }
}
