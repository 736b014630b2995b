package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnoozeClockTest {
    private final List<UUID> due = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> back = new ArrayList<>();

    @Test
    void one_that_fails_holds_up_no_other() {
        new SnoozeClock(new FirstFails()).look();
        assertThat(back).containsExactly(due.get(1), due.get(2));
    }

    private final class FirstFails extends SnoozingTickets {
        @Override
        public List<UUID> due() {
            return due;
        }

        @Override
        public void comeBack(UUID ticket) {
            if (ticket.equals(due.get(0))) {
                throw new IllegalStateException("made up");
            }
            back.add(ticket);
        }
    }
}
