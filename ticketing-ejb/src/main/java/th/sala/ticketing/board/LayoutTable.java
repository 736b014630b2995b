package th.sala.ticketing.board;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

class LayoutTable {
    private static final String READ = "SELECT tiles, days, team FROM ticketing.board WHERE user_name = :user";
    private static final String WRITE = """
            INSERT INTO ticketing.board (user_name, tiles, days, team, changed_at)
            VALUES (:user, :tiles, :days, :team, :now)
            ON CONFLICT (user_name) DO UPDATE
            SET tiles = excluded.tiles, days = excluded.days, team = excluded.team, changed_at = excluded.changed_at
            """;

    private final Jdbi jdbi;

    @Inject
    LayoutTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<BoardLayout> of(String user) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("user", user)
                .mapTo(Row.class)
                .map(Row::layout)
                .findOne());
    }

    void write(String user, BoardLayout layout, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(WRITE)
                .bind("user", user)
                .bindArray(
                        "tiles",
                        String.class,
                        layout.tiles().stream().map(BoardLayout.Tile::text).toList())
                .bind("days", layout.days())
                .bind("team", layout.team())
                .bind("now", now)
                .execute());
    }

    /** A row of the table. */
    record Row(List<String> tiles, int days, String team) {
        BoardLayout layout() {
            return new BoardLayout(tiles.stream().map(BoardLayout.Tile::read).toList(), days, team);
        }
    }
}
