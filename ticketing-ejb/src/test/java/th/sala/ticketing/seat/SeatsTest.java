package th.sala.ticketing.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

class SeatsTest {
    private final Hub hub = new Hub();
    private final Seats seats = new TakingSeats(
            new SeatTable(hub.desk.jdbi),
            hub.desk.register,
            (kind, ticket, number, team) -> hub.desk.feed.add(kind + " " + number),
            hub.desk.clock);
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("เครื่องเสีย"));
    private final Caller colleague = hub.desk.colleague();

    @Test
    void B14_who_has_a_ticket_open_is_there_until_they_leave_or_are_silent_for_a_while() {
        take(hub.agent(), false, false);
        assertThat(take(colleague, false, false)).extracting(Seat::user).contains(hub.desk.agent);
        hub.pass(Duration.ofSeconds(30));
        take(colleague, false, false);
        hub.pass(Duration.ofSeconds(30));
        assertThat(read()).extracting(Seat::user).containsExactly(hub.desk.colleague);
        done(hub.in(() -> seats.leave(colleague, ticket.number())));
        assertThat(read()).isEmpty();
    }

    @Test
    void B14_of_two_who_write_the_first_one_does_until_the_other_takes_over() {
        take(hub.agent(), true, false);
        assertThat(writers(take(colleague, true, false))).containsExactly(hub.desk.agent);
        assertThat(writers(take(colleague, true, true))).containsExactly(hub.desk.colleague);
        assertThat(writers(take(hub.agent(), true, false))).containsExactly(hub.desk.colleague);
        assertThat(writers(take(colleague, false, false))).isEmpty();
        assertThat(writers(take(hub.agent(), true, false))).containsExactly(hub.desk.agent);
    }

    @Test
    void B14_whoever_wrote_and_is_gone_holds_nobody_up() {
        take(hub.agent(), true, false);
        hub.pass(Duration.ofMinutes(1));
        assertThat(writers(take(colleague, true, false))).containsExactly(hub.desk.colleague);
    }

    @Test
    void B14_colleagues_hear_of_it_when_something_changed_and_only_then() {
        hub.desk.feed.clear();
        take(hub.agent(), false, false);
        take(hub.agent(), false, false);
        take(hub.agent(), true, false);
        take(hub.agent(), true, false);
        assertThat(hub.desk.feed)
                .filteredOn(each -> each.startsWith("seats-changed"))
                .hasSize(2);
    }

    @Test
    void B14_other_teams_neither_see_nor_take_a_seat() {
        assertThat(refusal(hub.in(() -> seats.of(hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() -> seats.take(hub.desk.stranger(), ticket.number(), true, true))))
                .isEqualTo("unknown-ticket");
    }

    private List<Seat> take(Caller caller, boolean writing, boolean takeOver) {
        return done(hub.in(() -> seats.take(caller, ticket.number(), writing, takeOver)));
    }

    private List<Seat> read() {
        return done(hub.in(() -> seats.of(hub.agent(), ticket.number())));
    }

    private static List<String> writers(List<Seat> there) {
        return there.stream()
                .filter(seat -> seat.writingSince() != null)
                .map(Seat::user)
                .toList();
    }
}
