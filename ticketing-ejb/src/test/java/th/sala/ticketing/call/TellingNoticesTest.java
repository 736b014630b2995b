package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.processing.Hub;

/** Whoever rings hears where the privacy notice stands, once, from whoever speaks with them. */
class TellingNoticesTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final Instant start = hub.desk.clock.instant().minus(Duration.ofMinutes(30));
    private final String number = ACall.someNumber();

    @Test
    @Tag("P23.1")
    void who_rings_is_told_once_by_whoever_speaks_with_them_and_that_is_on_record() {
        CallView first = rung(ACall.at(start).from(number).by(hub.desk.agent));
        assertThat(due(first)).isTrue();

        assertThat(done(hub.in(() -> calls.notices.told(hub.agent(), first.ticket(), "th")))
                        .due())
                .isFalse();

        CallView second = rung(ACall.at(start.plusSeconds(600)).from(number).by(hub.desk.agent));
        assertThat(due(second)).as("the same person rings again").isFalse();
        assertThat(hub.in(() -> hub.consent.ledger().entries(new SubjectId(first.customer()))))
                .filteredOn(entry -> entry.event().equals("NoticeServed"))
                .singleElement()
                .satisfies(served -> {
                    assertThat(served.channel()).isEqualTo("phone");
                    assertThat(served.by()).isEqualTo(hub.desk.agent);
                    assertThat(served.at()).isEqualTo(hub.desk.clock.instant());
                });
    }

    @Test
    void where_nobody_was_spoken_with_nobody_was_told() {
        CallView lost = rung(ACall.at(start).from(number).abandoned());

        assertThat(due(lost)).isFalse();
        assertThat(refusal(hub.in(() -> calls.notices.told(hub.agent(), lost.ticket(), "th"))))
                .isEqualTo("no-answered-call");
        assertThat(refusal(hub.in(() -> calls.notices.of(hub.desk.stranger(), lost.ticket()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    @Tag("P23.1")
    void nobody_vouches_for_what_a_colleague_said() {
        CallView call = rung(ACall.at(start).from(number).by(hub.desk.agent));

        assertThat(done(hub.in(() -> calls.notices.of(hub.desk.colleague(), call.ticket())))
                        .due())
                .isFalse();
        assertThat(refusal(hub.in(() -> calls.notices.told(hub.desk.colleague(), call.ticket(), "th"))))
                .isEqualTo("no-answered-call");
        assertThat(due(call)).isTrue();
    }

    @Test
    @Tag("P23.1")
    void nobody_vouches_for_what_they_said_in_a_shift_before() {
        CallView call = rung(ACall.at(start).from(number).by(hub.desk.agent));
        hub.pass(Duration.ofHours(12));

        assertThat(due(call)).isFalse();
        assertThat(refusal(hub.in(() -> calls.notices.told(hub.agent(), call.ticket(), "th"))))
                .isEqualTo("no-answered-call");
    }

    private boolean due(CallView call) {
        return done(hub.in(() -> calls.notices.of(hub.agent(), call.ticket()))).due();
    }

    private CallView rung(ACall call) {
        UUID id = done(hub.in(() -> calls.log.log(hub.desk.agent, Set.of("agent"), call.told())));
        return done(hub.in(() -> calls.desk.get(hub.agent(), id)));
    }
}
