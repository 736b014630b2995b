package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits until a time goes on when it comes, and not before. */
class WaitingClockTest {
    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("รอสินค้าเข้า");
    private final Set<UUID> failing = new HashSet<>();
    private final EndingWaits waits = new Steps();
    private final WaitingClock waiting = new WaitingClock(waits);

    @Test
    void a_ticket_goes_on_when_the_time_comes_that_it_waits_until() {
        waitUntil(ticket, 60);
        waiting.round();
        assertThat(view(ticket).state()).isEqualTo("waiting");

        fixture.clock.set("2026-12-01T10:01");
        waiting.round();
        assertThat(view(ticket).state()).isEqualTo("in-progress");
        assertThat(view(ticket).waitingUntil()).isNull();
        assertThat(history()).anySatisfy(change -> {
            assertThat(change.actor()).isEqualTo("system");
            assertThat(change.to()).isEqualTo("in-progress");
            assertThat(change.reason()).isEqualTo("its time came");
        });
    }

    @Test
    void one_that_fails_holds_up_no_other() {
        TicketHead other = fixture.opened("รออะไหล่");
        waitUntil(ticket, 30);
        waitUntil(other, 45);
        failing.add(ticket.id());
        fixture.clock.set("2026-12-01T10:01");
        waiting.round();
        assertThat(view(ticket).state()).isEqualTo("waiting");
        assertThat(view(other).state()).isEqualTo("in-progress");

        failing.clear();
        waiting.round();
        assertThat(view(ticket).state()).isEqualTo("in-progress");
    }

    @Test
    void what_was_put_off_after_it_was_found_due_waits_on() {
        waitUntil(ticket, 60);
        waits.goOn(ticket.id());
        assertThat(view(ticket).state()).isEqualTo("waiting");
    }

    @Test
    void what_waits_for_somebody_without_a_time_goes_on_waiting() {
        fixture.in(() -> fixture.desk.waiting(fixture.agent(), ticket.number(), null, "customer", null));
        fixture.clock.set("2027-12-01T10:01");
        waiting.round();
        assertThat(view(ticket).state()).isEqualTo("waiting");
    }

    private void waitUntil(TicketHead one, int minutes) {
        fixture.in(() -> fixture.desk.waiting(
                fixture.agent(),
                one.number(),
                fixture.clock.instant().plus(Duration.ofMinutes(minutes)),
                "supplier",
                null));
    }

    private List<TicketChange> history() {
        return fixture.in(() -> fixture.desk.history(fixture.agent(), ticket.number()))
                .fold(changes -> changes, refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    private TicketView view(TicketHead one) {
        return fixture.in(() -> fixture.reading.read(List.of(one.id()))).get(0);
    }

    /** With the transactions that the container would give them. */
    private final class Steps extends EndingWaits {
        Steps() {
            super(fixture.jdbi, fixture.register, fixture.clock);
        }

        @Override
        public List<UUID> due(int most) {
            return fixture.in(() -> super.due(most));
        }

        @Override
        public void goOn(UUID one) {
            fixture.in(() -> {
                super.goOn(one);
                if (failing.contains(one)) {
                    throw new IllegalStateException("made up");
                }
                return null;
            });
        }
    }
}
