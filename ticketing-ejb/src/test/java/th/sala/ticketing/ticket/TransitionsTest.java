package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "not-started, PROGRESS,         in-progress",
        "not-started, ANSWER,           in-progress",
        "not-started, CUSTOMER_MESSAGE, not-started",
        "not-started, WAIT,             waiting",
        "not-started, RESOLVE,          done",
        "not-started, CANCEL,           cancelled",
        "not-started, REOPEN,           ",
        "in-progress, PROGRESS,         ",
        "in-progress, ANSWER,           in-progress",
        "in-progress, CUSTOMER_MESSAGE, in-progress",
        "in-progress, WAIT,             waiting",
        "in-progress, RESOLVE,          done",
        "in-progress, CANCEL,           cancelled",
        "in-progress, REOPEN,           ",
        "waiting,     PROGRESS,         in-progress",
        "waiting,     ANSWER,           in-progress",
        "waiting,     CUSTOMER_MESSAGE, in-progress",
        "waiting,     WAIT,             waiting",
        "waiting,     RESOLVE,          done",
        "waiting,     CANCEL,           cancelled",
        "waiting,     REOPEN,           ",
        "done,        PROGRESS,         ",
        "done,        ANSWER,           done",
        "done,        CUSTOMER_MESSAGE, in-progress",
        "done,        WAIT,             ",
        "done,        RESOLVE,          ",
        "done,        CANCEL,           ",
        "done,        REOPEN,           in-progress",
        "cancelled,   PROGRESS,         ",
        "cancelled,   ANSWER,           cancelled",
        "cancelled,   CUSTOMER_MESSAGE, in-progress",
        "cancelled,   WAIT,             ",
        "cancelled,   RESOLVE,          ",
        "cancelled,   CANCEL,           ",
        "cancelled,   REOPEN,           in-progress",
    })
    void everyCellOfTheTableIsDecided_TK_1(String state, TicketEvent event, String after) {
        assertThat(Transitions.after(TicketState.of(state), event))
                .isEqualTo(Optional.ofNullable(after).map(TicketState::of));
    }

    @Test
    void thereAreNoMoreCellsThanTheTableAboveHas() {
        assertThat(TicketState.values().length * TicketEvent.values().length).isEqualTo(35);
    }

    @Test
    void everyStateCanBeReached() {
        assertThat(Stream.of(TicketState.values())
                        .flatMap(state -> Stream.of(TicketEvent.values())
                                .map(event -> Transitions.after(state, event))
                                .flatMap(Optional::stream))
                        .distinct())
                .containsExactlyInAnyOrder(TicketState.values());
    }
}
