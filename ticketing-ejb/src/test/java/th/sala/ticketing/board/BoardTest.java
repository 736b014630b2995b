package th.sala.ticketing.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.board.Boarding.code;
import static th.sala.ticketing.board.Boarding.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.Operation;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

class BoardTest {
    private final Boarding board = new Boarding();

    @Test
    void KP6_a_new_ticket_is_on_the_next_reading_of_the_board() {
        assertThat(queue().notStarted()).isZero();
        TicketHead ticket = board.opened("2026-12-01T09:00");
        assertThat(queue()).isEqualTo(new Board.Queue(board.desk.team, 1, 0, 0, 1, 0, 0, board.desk.clock.instant()));
        board.taken(ticket);
        assertThat(queue().unassigned()).isZero();
        assertThat(figure("opened").value()).isEqualTo(1);
    }

    @Test
    void KP6_the_channel_that_customers_use_most_is_marked_on_a_fixed_set() {
        TicketHead ticket = board.opened("2026-11-30T09:00");
        board.said(ticket, "email");
        board.said(ticket, "line");
        board.desk.clock.set("2026-12-01T09:00");
        IntStream.range(0, 3).forEach(each -> board.said(ticket, "phone"));
        board.said(ticket, "email");
        board.said(ticket, "walk-in");
        assertThat(board.read(1).channels())
                .containsExactly(
                        new Board.Channel("phone", 3, 60, true, 0),
                        new Board.Channel("email", 1, 20, false, 1),
                        new Board.Channel("walk-in", 1, 20, false, 0),
                        new Board.Channel("line", 0, 0, false, 1));
        assertThat(board.behind("contacts-phone")).containsExactly(ticket.number());
        assertThat(board.behind("contacts-line")).isEmpty();
    }

    @Test
    void days_that_are_over_are_counted_once_a_minute_and_this_day_each_time() {
        board.opened("2026-12-01T09:00");
        assertThat(board.read(1).figures().get(0)).isEqualTo(new Board.Figure("opened", "count", 1.0, 0.0));
        assertThat(figure(7, "opened").value()).isEqualTo(1);
        board.opened("2026-11-30T09:00");
        board.opened("2026-12-01T09:00:30");
        assertThat(figure(1, "opened")).isEqualTo(new Board.Figure("opened", "count", 2.0, 0.0));
        assertThat(figure(7, "opened").value()).isEqualTo(1);
        board.desk.clock.set("2026-12-01T09:01");
        assertThat(figure(1, "opened")).isEqualTo(new Board.Figure("opened", "count", 2.0, 1.0));
        assertThat(figure(7, "opened").value()).isEqualTo(3);
    }

    @Test
    void what_happened_stays_with_the_team_that_had_the_ticket_and_is_found_behind_its_figure() {
        TicketHead ticket = board.opened("2026-12-01T09:00");
        board.said(ticket, "phone");
        board.solved(ticket);
        board.desk.clock.set("2026-12-01T09:10");
        board.reopened(ticket);
        board.desk.clock.set("2026-12-01T09:20");
        board.movedAway(ticket);
        for (String figure : List.of("opened", "done", "contacts-phone")) {
            assertThat(board.behind(board.leadingBoth(), figure, board.desk.team))
                    .as(figure)
                    .containsExactly(ticket.number());
            assertThat(board.behind(board.leadingBoth(), figure, board.desk.otherTeam))
                    .as(figure)
                    .isEmpty();
            assertThat(board.behind(figure))
                    .as("no ticket of a team led by others")
                    .isEmpty();
        }
        assertThat(done(board.read(board.leadingBoth(), 1, board.desk.team)).figures())
                .extracting(Board.Figure::name, Board.Figure::value)
                .contains(tuple("opened", 1.0), tuple("done", 1.0));
    }

    @Test
    void a_promise_is_near_from_a_quarter_of_an_hour_before_and_late_from_the_second_after() {
        TicketHead ticket = board.opened("2026-12-01T09:00");
        board.desk.clock.set("2026-12-01T09:44:59");
        assertThat(queue().near()).isZero();
        board.desk.clock.set("2026-12-01T09:45");
        assertThat(queue().near()).isEqualTo(1);
        assertThat(board.behind("near")).containsExactly(ticket.number());
        board.desk.clock.set("2026-12-01T10:00");
        assertThat(queue().late()).isZero();
        board.desk.clock.set("2026-12-01T10:00:01");
        assertThat(queue().late()).isEqualTo(1);
        assertThat(board.read(1).promises()).contains(new Board.Promise("first-response", 0, 1));
        assertThat(board.behind("late-first-response")).containsExactly(ticket.number());
        assertThat(board.behind("late-resolution")).isEmpty();
        assertThat(board.behind("missed")).containsExactly(ticket.number());
        board.solved(ticket);
        assertThat(board.behind("late")).isEmpty();
    }

    @Test
    void the_backlog_is_told_by_its_age_beside_that_of_the_days_before() {
        TicketHead old = board.opened("2026-10-20T09:00");
        board.opened("2026-11-23T09:00");
        board.opened("2026-11-30T09:00");
        board.opened("2026-12-01T09:00");
        assertThat(board.read(1).ages())
                .containsExactly(
                        new Board.Age("0", 1, 1),
                        new Board.Age("1-3", 1, 0),
                        new Board.Age("4-7", 0, 1),
                        new Board.Age("8-30", 1, 0),
                        new Board.Age("over-30", 1, 1));
        assertThat(board.behind("age-over-30")).containsExactly(old.number());
        board.solved(old);
        assertThat(board.read(1).ages()).contains(new Board.Age("over-30", 0, 1));
        assertThat(board.behind("done")).containsExactly(old.number());
        assertThat(figure("done").value()).isEqualTo(1);
    }

    @Test
    void every_standing_figure_is_as_long_as_the_list_behind_it() {
        board.opened("2026-11-20T09:00");
        board.opened("2026-11-27T09:00");
        board.opened("2026-12-01T08:30");
        board.opened("2026-12-01T09:00");
        Board read = board.read(1);
        read.ages()
                .forEach(each -> assertThat(board.behind("age-" + each.days())).hasSize((int) each.count()));
        read.promises().forEach(each -> {
            assertThat(board.behind("near-" + each.clock())).hasSize((int) each.near());
            assertThat(board.behind("late-" + each.clock())).hasSize((int) each.late());
        });
        assertThat(board.behind("late")).hasSize((int) queue().late());
        assertThat(board.behind("near")).hasSize((int) queue().near());
    }

    @Test
    void what_customers_say_stands_beside_the_days_before_and_leads_to_its_tickets() {
        TicketHead before = board.opened("2026-11-30T09:00");
        board.scored(before, "csat", 9);
        TicketHead unhappy = board.opened("2026-12-01T09:00");
        TicketHead happy = board.opened("2026-12-01T09:01");
        TicketHead detractor = board.opened("2026-12-01T09:02");
        board.scored(unhappy, "csat", 3);
        board.scored(happy, "csat", 8);
        board.scored(detractor, "nps", 6);
        assertThat(figure("csat")).isEqualTo(new Board.Figure("csat", "number", 5.5, 9.0));
        assertThat(figure("csat-low").value()).isEqualTo(1);
        assertThat(figure("nps")).isEqualTo(new Board.Figure("nps", "number", -100.0, null));
        assertThat(board.behind("csat")).containsExactlyInAnyOrder(unhappy.number(), happy.number());
        assertThat(board.behind("csat-low")).containsExactly(unhappy.number());
        assertThat(board.behind("nps-detractors")).containsExactly(detractor.number());

        board.restricted(unhappy);
        assertThat(board.behind("csat")).as("what they answered is not used").containsExactly(happy.number());
        assertThat(board.behind("csat-low")).isEmpty();
        assertThat(board.behind("opened")).as("that they wrote is").contains(unhappy.number());
    }

    @Test
    void its_days_are_compared_with_as_many_right_before() {
        board.desk.clock.set("2026-12-07T09:00");
        Board week = board.read(7);
        assertThat(week.from()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(week.before())
                .isEqualTo(new Board.Days(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-30")));
    }

    @Test
    void only_supervisors_read_it_and_only_of_teams_that_they_lead() {
        board.opened("2026-12-01T09:00");
        assertThat(code(board.read(board.desk.agent(), 1, null))).isEqualTo("supervisors-only");
        assertThat(code(board.read(board.supervisor(), 1, board.desk.otherTeam)))
                .isEqualTo("unknown-team");
        assertThat(code(board.read(board.supervisor(), 0, null))).isEqualTo("invalid-value");
        Caller other = new Caller("other", Set.of("supervisor"), Set.of(board.desk.otherTeam));
        assertThat(done(board.read(other, 1, null)).queues())
                .extracting(Board.Queue::team, Board.Queue::notStarted)
                .containsExactly(tuple(board.desk.otherTeam, 0L));
    }

    @Test
    void one_reading_is_one_decision_of_the_gate() {
        board.read(7);
        assertThat(board.decided).hasSize(1);
        assertThat(board.decided.get(0).operation()).isEqualTo(Operation.REPORT);
    }

    @Test
    void it_stays_as_its_user_arranged_it() {
        assertThat(done(board.layout(board.supervisor()))).isEqualTo(BoardLayout.USUAL);
        BoardLayout own = new BoardLayout(
                List.of(
                        new BoardLayout.Tile("channels", "wide", "table"),
                        new BoardLayout.Tile("queues", "small", "chart")),
                7,
                board.desk.team);
        done(board.arranged(board.supervisor(), own));
        assertThat(done(board.layout(board.supervisor()))).isEqualTo(own);
        Caller moved = new Caller(board.supervisor().user(), Set.of("supervisor"), Set.of(board.desk.otherTeam));
        assertThat(done(board.layout(moved)).team()).isNull();
    }

    @Test
    void an_arrangement_that_cannot_be_shown_is_refused() {
        BoardLayout.Tile queues = new BoardLayout.Tile("queues", "small", "chart");
        for (BoardLayout wrong : List.of(
                new BoardLayout(List.of(queues, queues), 1, null),
                new BoardLayout(List.of(new BoardLayout.Tile("weather", "small", "chart")), 1, null),
                new BoardLayout(List.of(new BoardLayout.Tile("queues", "huge", "chart")), 1, null),
                new BoardLayout(List.of(queues), 93, null),
                new BoardLayout(List.of(queues), 1, board.desk.otherTeam))) {
            assertThat(code(board.arranged(board.supervisor(), wrong))).isEqualTo("unusable-board");
        }
        assertThat(code(board.arranged(board.desk.agent(), BoardLayout.USUAL))).isEqualTo("supervisors-only");
    }

    private Board.Queue queue() {
        return board.read(1).queues().get(0);
    }

    private Board.Figure figure(String name) {
        return figure(1, name);
    }

    private Board.Figure figure(int days, String name) {
        return board.read(days).figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
