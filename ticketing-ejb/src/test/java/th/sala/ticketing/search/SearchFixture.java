package th.sala.ticketing.search;

import th.sala.ticketing.ticket.DeskFixture;

/** Makes everything committed so far searchable, as the worker does. */
final class SearchFixture {
    private static final int MANY = 500;

    private final DeskFixture desk;

    SearchFixture(DeskFixture desk) {
        this.desk = desk;
    }

    void fill() {
        SearchRows rows = new SearchRows(desk.jdbi);
        int taken = MANY;
        while (taken > 0) {
            taken = desk.in(() -> rows.fill(MANY));
        }
    }
}
