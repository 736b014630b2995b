package th.sala.ticketing.macro;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.people.Caller;

@Singleton
class MacroTable {
    private static final String COLUMNS = """
            SELECT id, name_th, name_en, shortcut, owner, team, purpose, actions::text AS actions, active, version,
              updated_at, updated_by
            FROM ticketing.macro
            WHERE (owner = 'all' OR owner = 'mine' AND user_name = :user
              OR owner = 'team' AND (team = ANY(:teams) OR :everywhere))
            """;
    private static final String ALL = COLUMNS + """
             AND (active OR :writes) ORDER BY name_th COLLATE "th-x-icu", id
            """;
    private static final String ONE = COLUMNS + " AND id = :id";
    private static final String ADD = """
            INSERT INTO ticketing.macro (id, name_th, name_en, shortcut, owner, team, user_name, purpose, actions, active,
              version, updated_at, updated_by)
            VALUES (:id, :nameTh, :nameEn, :shortcut, :owner, :team, CASE WHEN :owner = 'mine' THEN :by END, :purpose,
              :actions::jsonb, :active, 1, :at, :by)
            """;
    private static final String CHANGE = """
            UPDATE ticketing.macro SET name_th = :nameTh, name_en = :nameEn, shortcut = :shortcut, owner = :owner,
              team = :team, user_name = CASE WHEN :owner = 'mine' THEN :by END, purpose = :purpose,
              actions = :actions::jsonb, active = :active, version = version + 1, updated_at = :at, updated_by = :by
            WHERE id = :id AND version = :version
            """;
    private static final String REMOVE = "DELETE FROM ticketing.macro WHERE id = :id";

    private final Jdbi jdbi;

    @Inject
    MacroTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Macro> all(Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("user", caller.user())
                .bindArray("teams", String.class, caller.teams())
                .bind("everywhere", caller.is("admin"))
                .bind("writes", caller.is("supervisor") || caller.is("admin"))
                .mapTo(Row.class)
                .map(Row::macro)
                .list());
    }

    Optional<Macro> find(Caller caller, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("user", caller.user())
                .bindArray("teams", String.class, caller.teams())
                .bind("everywhere", caller.is("admin"))
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::macro));
    }

    void add(UUID id, MacroEntry entry, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bindMethods(entry)
                .bind("actions", ActionJson.write(entry.actions()))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** @return whether it was still of this version */
    boolean change(UUID id, MacroEntry entry, int version, String by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGE)
                        .bind("id", id)
                        .bindMethods(entry)
                        .bind("actions", ActionJson.write(entry.actions()))
                        .bind("version", version)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                > 0;
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }

    /** A macro as it is stored. */
    record Row(
            UUID id,
            String nameTh,
            String nameEn,
            String shortcut,
            String owner,
            String team,
            String purpose,
            String actions,
            boolean active,
            int version,
            Instant updatedAt,
            String updatedBy) {
        Macro macro() {
            return new Macro(
                    id,
                    nameTh,
                    nameEn,
                    shortcut,
                    owner,
                    team,
                    purpose,
                    ActionJson.read(actions),
                    active,
                    version,
                    updatedAt,
                    updatedBy);
        }
    }
}
