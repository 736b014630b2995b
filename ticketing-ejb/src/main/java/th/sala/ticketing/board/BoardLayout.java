package th.sala.ticketing.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How somebody arranged their board.
 *
 * @param tiles in their order; one that is missing is hidden
 * @param days of the period, up to today
 * @param team only this one; null for all
 */
public record BoardLayout(List<Tile> tiles, Integer days, String team) {
    static final BoardLayout USUAL = new BoardLayout(
            List.of(
                    new Tile("queues", "wide", "table"),
                    new Tile("promises", "small", "table"),
                    new Tile("ages", "small", "chart"),
                    new Tile("channels", "small", "chart"),
                    new Tile("surveys", "small", "table"),
                    new Tile("agents", "wide", "table"),
                    new Tile("flow", "small", "table")),
            1,
            null);

    public BoardLayout {
        tiles = tiles == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(tiles));
    }

    /**
     * A part of the board.
     *
     * @param tile {@code queues}, {@code promises}, {@code ages}, {@code channels}, {@code agents}, {@code flow} or
     *     {@code surveys}
     * @param size {@code small} or {@code wide}
     * @param form {@code chart} or {@code table}
     */
    public record Tile(String tile, String size, String form) {
        private static final Set<String> SIZES = Set.of("small", "wide");
        private static final Set<String> FORMS = Set.of("chart", "table");

        String text() {
            return String.join("/", tile, size, form);
        }

        static Tile read(String text) {
            String[] parts = text.split("/", -1);
            return new Tile(parts[0], parts[1], parts[2]);
        }

        private boolean usable() {
            return tile != null && size != null && SIZES.contains(size) && form != null && FORMS.contains(form);
        }
    }

    /** Known tiles, each once. */
    boolean usable() {
        List<String> known = names(USUAL).toList();
        return tiles.stream().allMatch(each -> each != null && each.usable())
                && known.containsAll(names(this).toList())
                && names(this).distinct().count() == tiles.size();
    }

    private static Stream<String> names(BoardLayout layout) {
        return layout.tiles().stream().map(Tile::tile);
    }
}
