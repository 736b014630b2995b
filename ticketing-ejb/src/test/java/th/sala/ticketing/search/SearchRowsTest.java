package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** What is searched follows what is written, and leaves with it. */
class SearchRowsTest {
    private final DeskFixture fixture = new DeskFixture();
    private final SearchFixture rows = new SearchFixture(fixture);
    private final TicketHead ticket = fixture.opened("เรื่องแรก");

    @Test
    void a_message_waits_until_the_worker_came_round() {
        UUID message = fixture.message(ticket.id(), "message", "email", "สวัสดี");
        assertThat(norms(message)).isEmpty();
        rows.fill();
        assertThat(norms(message)).containsExactly("สวัสดี");
        assertThat(norms(ticket.id())).containsExactly("เรื่องแรก");
    }

    @Test
    void acknowledgements_and_empty_messages_have_no_row() {
        UUID told = fixture.message(ticket.id(), "acknowledgement", "email", "received");
        UUID empty = fixture.message(ticket.id(), "message", "email", "");
        rows.fill();
        assertThat(norms(told)).isEmpty();
        assertThat(norms(empty)).isEmpty();
    }

    @Test
    void what_was_forgotten_leaves_at_once_and_does_not_come_back() {
        UUID message = fixture.message(ticket.id(), "message", "email", "secret");
        rows.fill();
        change("UPDATE ticketing.message SET text = '' WHERE id = ?", message);
        assertThat(norms(message)).isEmpty();
        rows.fill();
        assertThat(norms(message)).isEmpty();
    }

    @Test
    void what_was_corrected_is_found_by_its_new_words_only() {
        UUID message = fixture.message(ticket.id(), "message", "email", "before");
        rows.fill();
        change("UPDATE ticketing.message SET text = 'after' WHERE id = ?", message);
        assertThat(norms(message)).isEmpty();
        rows.fill();
        assertThat(norms(message)).containsExactly("after");
    }

    @Test
    void a_message_that_is_erased_takes_its_words_along() {
        UUID message = fixture.message(ticket.id(), "message", "email", "gone");
        rows.fill();
        change("DELETE FROM ticketing.message WHERE id = ?", message);
        assertThat(norms(message)).isEmpty();
    }

    @Test
    void a_message_that_moves_is_found_where_it_went() {
        UUID message = fixture.message(ticket.id(), "message", "email", "moved");
        TicketHead other = fixture.opened("other");
        rows.fill();
        change("UPDATE ticketing.message SET ticket = '" + other.id() + "' WHERE id = ?", message);
        assertThat(tickets(message)).containsExactly(other.id());
        rows.fill();
        assertThat(tickets(message)).containsExactly(other.id());
    }

    @Test
    void a_new_subject_takes_the_place_of_the_old_one() {
        rows.fill();
        TicketPatch renamed = new TicketPatch("เรื่องใหม่", null, null, null, null, null, null, null, null);
        fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), renamed, null));
        assertThat(norms(ticket.id())).isEmpty();
        rows.fill();
        assertThat(norms(ticket.id())).containsExactly("เรื่องใหม่");
    }

    @Test
    void whatever_is_written_becomes_a_row() {
        String hostile = "'; DROP TABLE x; -- \\ ' :1 & | ! <-> \uD83D\uDE00 " + "x".repeat(5_000) + " "
                + "ก".repeat(3_000) + " word ".repeat(20_000) + "\uFFFF\u0001";
        UUID message = fixture.message(ticket.id(), "message", "email", hostile);
        rows.fill();
        assertThat(norms(message))
                .singleElement()
                .satisfies(norm -> assertThat(norm).hasSizeLessThanOrEqualTo(SearchRows.LONGEST));
    }

    @Test
    void one_node_writes_at_a_time_and_the_other_goes_on_after_it() {
        rows.fill();
        UUID message = fixture.message(ticket.id(), "message", "email", "before");
        DeskFixture node = fixture.anotherNode();
        fixture.in(() -> {
            assertThat(new SearchRows(fixture.jdbi).fill(10)).isEqualTo(1);
            node.in(() -> node.jdbi.withHandle(
                    handle -> handle.execute("UPDATE ticketing.message SET text = '' WHERE id = ?", message)));
            assertThat(node.in(() -> new SearchRows(node.jdbi).fill(10))).isZero();
            return null;
        });
        assertThat(node.in(() -> new SearchRows(node.jdbi).fill(10))).isEqualTo(1);
        assertThat(norms(message)).isEmpty();
    }

    @Test
    void a_first_fill_is_shared_by_many() {
        rows.fill();
        UUID one = fixture.message(ticket.id(), "message", "email", "one");
        UUID two = fixture.message(ticket.id(), "message", "email", "two");
        DeskFixture node = fixture.anotherNode();
        fixture.in(() -> {
            assertThat(SearchRows.together(fixture.jdbi).fill(1)).isEqualTo(1);
            assertThat(node.in(() -> SearchRows.together(node.jdbi).fill(10))).isEqualTo(1);
            return null;
        });
        assertThat(norms(one)).hasSize(1);
        assertThat(norms(two)).hasSize(1);
    }

    @Test
    void what_waits_is_counted_with_its_age() {
        rows.fill();
        assertThat(backlog()).isEqualTo(new SearchRows.Backlog(0, backlog().aside(), 0));
        fixture.message(ticket.id(), "message", "email", "late");
        change(
                "UPDATE ticketing.search_due SET since = now() - interval '7 seconds' WHERE tries < 3 AND ? IS NOT NULL",
                UUID.randomUUID());
        assertThat(backlog().waiting()).isEqualTo(1);
        assertThat(backlog().seconds()).isGreaterThanOrEqualTo(7);
    }

    private SearchRows.Backlog backlog() {
        return fixture.in(() -> new SearchRows(fixture.jdbi).backlog());
    }

    private void change(String sql, UUID id) {
        fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.execute(sql, id)));
    }

    private List<String> norms(UUID place) {
        return fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.select("SELECT norm FROM ticketing.search_row WHERE place = ?", place)
                        .mapTo(String.class)
                        .list()));
    }

    private List<UUID> tickets(UUID place) {
        return fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.select("SELECT ticket FROM ticketing.search_row WHERE place = ?", place)
                        .mapTo(UUID.class)
                        .list()));
    }
}
