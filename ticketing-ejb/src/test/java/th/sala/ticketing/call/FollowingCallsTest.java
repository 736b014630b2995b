package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.call.CallEvent.Kind;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;

/** CH-5: what a telephone exchange tells of running calls. */
class FollowingCallsTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final String exchange = "cti-" + UUID.randomUUID();
    private final String number = ACall.someNumber();
    private final Instant start = hub.desk.clock.instant().minus(Duration.ofMinutes(1));

    @Test
    void a_ringing_call_is_told_to_open_consoles_by_its_id_with_the_callers_open_tickets() {
        UUID mine = tell("1", Kind.RINGING, 0);
        CallView ringing = view(mine);
        assertThat(ringing.outcome()).isNull();
        assertThat(ringing.ticket()).isNull();
        assertThat(ringing.customer()).isNull();
        assertThat(ringing.team()).isEqualTo(hub.desk.team);
        assertThat(hub.desk.feed).containsExactly("call-ringing " + hub.desk.team);

        tell("1", Kind.ANSWERED, 5);
        CallView filed = done(file(mine, new CallDesk.Filing(null, false, null, false, "สวัสดีค่ะ", "off")));
        assertThat(filed.agent()).isEqualTo(hub.desk.agent);
        assertThat(filed.recording()).isEqualTo("off");
        tell("1", Kind.ENDED, 65);

        CallView ended = view(mine);
        assertThat(ended.outcome()).isEqualTo("answered");
        assertThat(ended.answeredAt()).isEqualTo(start.plusSeconds(5));
        assertThat(ended.endedAt()).isEqualTo(start.plusSeconds(65));
        assertThat(view(tell("2", Kind.RINGING, 70)).openTickets())
                .extracting(CallView.OpenTicket::number)
                .containsExactly(filed.ticket());
    }

    @Test
    void a_call_that_ends_unanswered_is_filed_at_once_and_wants_a_call_back() {
        tell("1", Kind.RINGING, 0);
        CallView ended = view(tell("1", Kind.ENDED, 30));

        assertThat(ended.outcome()).isEqualTo("abandoned");
        assertThat(ended.abandonedAt()).isEqualTo(start.plusSeconds(30));
        assertThat(done(hub.in(() -> calls.tasks.desk.of(hub.agent(), ended.ticket()))))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo("call-back"));
    }

    @Test
    void an_answer_that_is_told_late_takes_the_call_back_off_the_list() {
        tell("1", Kind.RINGING, 0);
        tell("1", Kind.ENDED, 30);
        CallView late = view(tell("1", Kind.ANSWERED, 10));

        assertThat(late.outcome()).isEqualTo("answered");
        assertThat(late.abandonedAt()).isNull();
        assertThat(done(hub.in(() -> calls.tasks.desk.of(hub.agent(), late.ticket()))))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo("done"));
    }

    @Test
    void an_event_told_twice_changes_nothing() {
        tell("1", Kind.RINGING, 0);
        tell("1", Kind.ENDED, 30);
        UUID again = tell("1", Kind.ENDED, 40);

        CallView ended = view(again);
        assertThat(ended.endedAt()).isEqualTo(start.plusSeconds(30));
        CallDesk.Wanted ofTicket = new CallDesk.Wanted(ended.ticket(), null, null, false);
        assertThat(done(hub.in(() -> calls.desk.list(hub.agent(), ofTicket, 50, null)))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_call_passed_on_counts_its_transfers() {
        tell("1", Kind.RINGING, 0);
        event("1", Kind.ANSWERED, 5, hub.desk.agent);
        UUID call = event("1", Kind.ANSWERED, 50, hub.desk.colleague);

        assertThat(view(call).transfers()).isEqualTo(1);
        assertThat(view(call).agent()).isEqualTo(hub.desk.colleague);
        assertThat(view(call).answeredAt()).isEqualTo(start.plusSeconds(5));
    }

    @Test
    void an_answered_call_that_nobody_files_is_filed_after_a_while() {
        tell("1", Kind.RINGING, 0);
        tell("1", Kind.ANSWERED, 5);
        UUID call = tell("1", Kind.ENDED, 65);
        sweep();
        assertThat(view(call).ticket()).isNull();

        hub.pass(Duration.ofMinutes(20));
        sweep();

        assertThat(view(call).ticket()).isNotNull();
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThat(refusal(hub.in(() -> calls.events.take(new CallEvent(
                        exchange, "1", Kind.RINGING, "inbound", "no number", null, null, start, null, null)))))
                .isEqualTo("unfit-call");
    }

    private void sweep() {
        hub.in(() -> {
            calls.unfiled.due().forEach(calls.unfiled::file);
            return null;
        });
    }

    private UUID tell(String call, Kind kind, int after) {
        return event(call, kind, after, kind == Kind.ANSWERED ? hub.desk.agent : null);
    }

    private UUID event(String call, Kind kind, int after, String agent) {
        return done(hub.in(() -> calls.events.take(new CallEvent(
                exchange, call, kind, "inbound", number, hub.desk.team, agent, start.plusSeconds(after), null, null))));
    }

    private CallView view(UUID call) {
        return done(hub.in(() -> calls.desk.get(hub.agent(), call)));
    }

    private Outcome<CallView> file(UUID call, CallDesk.Filing filing) {
        return hub.in(() -> calls.desk.file(hub.agent(), call, filing));
    }
}
