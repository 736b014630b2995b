package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketView;

/** CH-5: the phone system's list comes in the evening, and what it tells was before what the hub knows. */
class CallsToldLateTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final Instant start = hub.desk.clock.instant().minus(Duration.ofMinutes(30));
    private final String number = ACall.someNumber();

    @Test
    void an_earlier_answered_call_neither_ends_a_later_call_back_nor_meets_the_response() {
        CallView lost = told(ACall.at(start).from(number).abandoned());
        told(ACall.at(start.minusSeconds(3600)).from(number).by(hub.desk.agent));

        assertThat(tasks(lost))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo("open"));
        assertThat(ticket(lost).firstResponse().metAt()).isNull();
    }

    @Test
    void an_earlier_lost_call_of_somebody_who_was_reached_since_makes_no_call_back() {
        CallView reached = told(ACall.at(start).from(number).by(hub.desk.agent));
        told(ACall.at(start.minusSeconds(3600)).from(number).abandoned());

        assertThat(tasks(reached)).isEmpty();
    }

    private CallView told(ACall call) {
        UUID id = done(tell(call));
        return done(hub.in(() -> calls.desk.get(hub.agent(), id)));
    }

    private Outcome<UUID> tell(ACall call) {
        return hub.in(() -> calls.log.log(hub.desk.agent, Set.of("agent"), call.told()));
    }

    private TicketView ticket(CallView call) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), call.ticket())));
    }

    private List<TaskView> tasks(CallView call) {
        return done(hub.in(() -> calls.tasks.desk.of(hub.agent(), call.ticket())));
    }
}
