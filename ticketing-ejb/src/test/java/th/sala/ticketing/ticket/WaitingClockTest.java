package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits until a time goes on when it comes, and not before. */
class WaitingClockTest {
    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("รอสินค้าเข้า");
    private final WaitingClock waiting = new WaitingClock(fixture.jdbi, fixture.register, fixture.clock);

    @Test
    void a_ticket_goes_on_when_the_time_comes_that_it_waits_until() {
        fixture.in(() -> fixture.desk.waiting(
                fixture.agent(), ticket.number(), fixture.clock.instant().plus(Duration.ofHours(1)), "supplier", null));
        round();
        assertThat(view().state()).isEqualTo("waiting");

        fixture.clock.set("2026-12-01T10:01");
        round();
        assertThat(view().state()).isEqualTo("in-progress");
        assertThat(view().waitingUntil()).isNull();
        assertThat(history()).anySatisfy(change -> {
            assertThat(change.actor()).isEqualTo("system");
            assertThat(change.to()).isEqualTo("in-progress");
            assertThat(change.reason()).isEqualTo("its time came");
        });
    }

    @Test
    void what_waits_for_somebody_without_a_time_goes_on_waiting() {
        fixture.in(() -> fixture.desk.waiting(fixture.agent(), ticket.number(), null, "customer", null));
        fixture.clock.set("2027-12-01T10:01");
        round();
        assertThat(view().state()).isEqualTo("waiting");
    }

    private void round() {
        fixture.in(() -> {
            waiting.round();
            return null;
        });
    }

    private List<TicketChange> history() {
        return fixture.in(() -> fixture.desk.history(fixture.agent(), ticket.number()))
                .fold(changes -> changes, refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    private TicketView view() {
        return fixture.in(() -> fixture.reading.read(List.of(ticket.id()))).get(0);
    }
}
