package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.call.Switchboards.Switchboard;

/** The rows of switchboards. */
@Singleton
class SwitchboardTable {
    private static final String ALL = """
            SELECT id, number, kind, name, added_at, added_by FROM ticketing.switchboard ORDER BY name, number
            """;

    private static final String ADD = """
            INSERT INTO ticketing.switchboard (id, number, kind, name, added_at, added_by)
            VALUES (:id, :number, :kind, :name, :addedAt, :addedBy)
            ON CONFLICT (number) DO NOTHING
            """;

    private static final String REMOVE = """
            DELETE FROM ticketing.switchboard WHERE id = :id RETURNING id, number, kind, name, added_at, added_by
            """;

    private static final String KNOWS = "SELECT EXISTS (SELECT FROM ticketing.switchboard WHERE number = :number)";

    private final Jdbi jdbi;

    @Inject
    SwitchboardTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Switchboard> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(Switchboard.class).list());
    }

    /** False when the number is there already. */
    boolean add(Switchboard line) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate(ADD).bindMethods(line).execute())
                == 1;
    }

    Optional<Switchboard> remove(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(REMOVE)
                .bind("id", id)
                .mapTo(Switchboard.class)
                .findOne());
    }

    boolean knows(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWS)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }
}
