package th.sala.consent.audit;

import java.util.List;
import java.util.function.Function;

/** @param next opaque cursor of the following page; null on the last */
public record Page<T>(List<T> items, String next) {
    static final int MAX_ROWS = 200;

    /** Rows a page may have: what was asked for, at least one and at most 200. */
    static int rows(int limit) {
        return Math.max(1, Math.min(limit, MAX_ROWS));
    }

    /** Cuts what was read with one row too many. */
    static <R, T> Page<T> of(List<R> read, int rows, Function<R, Cursor> cursor, Function<R, T> item) {
        List<R> shown = read.subList(0, Math.min(rows, read.size()));
        String next = read.size() > rows ? cursor.apply(shown.get(rows - 1)).text() : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
