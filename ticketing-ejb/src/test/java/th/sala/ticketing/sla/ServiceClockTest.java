package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.sla.Calendars.at;
import static th.sala.ticketing.sla.Calendars.office;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceClockTest {
    private static final Instant START = at("2026-12-01T09:00");

    private final ServiceClock firstResponse =
            new ServiceClock(ServiceClock.FIRST_RESPONSE, 1, promised("PT1H"), START, null, null, List.of());
    private final ServiceClock resolution =
            new ServiceClock(ServiceClock.RESOLUTION, 1, promised("P2D", "customer"), START, null, null, List.of());

    @Test
    void contactAtNineAnsweredAtNineTwentyAndDoneAtElevenTakesTwentyMinutesAndTwoHours() {
        ClockView answered = firstResponse.met(at("2026-12-01T09:20")).view(at("2026-12-05T12:00"));
        ClockView done = resolution.met(at("2026-12-01T11:00")).view(at("2026-12-05T12:00"));
        assertThat(answered.elapsedSeconds()).isEqualTo(20 * 60);
        assertThat(done.elapsedSeconds()).isEqualTo(120 * 60);
        assertThat(answered.breached()).isFalse();
    }

    @Test
    void waitingForTheCustomerPausesOnlyTheClockWhosePolicySaysSo() {
        ServiceClock waiting = resolution.waitingFor("customer", at("2026-12-01T10:00"));
        assertThat(waiting.paused()).isTrue();
        assertThat(waiting.view(at("2026-12-01T12:00")).dueAt()).isNull();
        assertThat(firstResponse.waitingFor("customer", at("2026-12-01T10:00"))).isSameAs(firstResponse);
    }

    @Test
    void waitingForSomebodyElseDoesNotPause() {
        assertThat(resolution.waitingFor("supplier", at("2026-12-01T10:00"))).isSameAs(resolution);
    }

    @Test
    void waitingForSomebodyElseAfterTheCustomerCountsAgain() {
        ServiceClock clock = resolution
                .waitingFor("customer", at("2026-12-01T10:00"))
                .waitingFor("supplier", at("2026-12-01T11:00"));
        assertThat(clock.paused()).isFalse();
        assertThat(clock.view(at("2026-12-01T12:00")).pausedSeconds()).isEqualTo(3600);
    }

    @Test
    void goingOnMovesTheDueTimeByTheWait() {
        ServiceClock resumed =
                resolution.waitingFor("customer", at("2026-12-01T10:00")).resumed(at("2026-12-01T12:00"));
        assertThat(resumed.view(at("2026-12-01T12:00")).dueAt()).isEqualTo(at("2026-12-03T11:00"));
    }

    @Test
    void aPauseGoesOnWhenWhatEndedItNeverWas() {
        ServiceClock waiting = resolution.waitingFor("customer", at("2026-12-01T10:00"));
        ServiceClock resumed = waiting.resumed(at("2026-12-01T12:00"));
        assertThat(resumed.pausedOn(at("2026-12-01T12:00"))).isEqualTo(waiting);
        assertThat(resumed.pausedOn(at("2026-12-01T13:00"))).isSameAs(resumed);
        assertThat(firstResponse.pausedOn(at("2026-12-01T12:00"))).isSameAs(firstResponse);
    }

    @Test
    void anAnswerAfterTheDueTimeIsABreachThatStays() {
        ClockView view = firstResponse.met(at("2026-12-01T10:00:01")).view(at("2026-12-01T11:00"));
        assertThat(view.breached()).isTrue();
        assertThat(firstResponse
                        .met(at("2026-12-01T10:00:00.999"))
                        .view(at("2026-12-01T11:00"))
                        .breached())
                .isFalse();
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        ServiceClock met = firstResponse.met(at("2026-12-01T09:20"));
        assertThat(met.met(at("2026-12-01T09:50"))).isSameAs(met);
    }

    @Test
    void aTicketClosedUnansweredStopsTheClockUnmet() {
        ServiceClock stopped = firstResponse.stopped(at("2026-12-01T09:30"));
        ClockView view = stopped.view(at("2026-12-05T12:00"));
        assertThat(view.metAt()).isNull();
        assertThat(view.breached()).isFalse();
        assertThat(view.elapsedSeconds()).isEqualTo(1800);
    }

    @Test
    void anAnswerThatTheChannelTookAfterTheTicketWasClosedStillCounts() {
        ServiceClock met = firstResponse.stopped(at("2026-12-01T09:30")).met(at("2026-12-01T09:31"));
        assertThat(met.metAt()).isEqualTo(at("2026-12-01T09:31"));
        assertThat(met.stoppedAt()).isNull();
    }

    @Test
    void reopeningGoesOnWithTheOldBudgetAndLeavesOutTheTimeInBetween() {
        ServiceClock reopened = resolution.met(at("2026-12-01T17:00")).reopened(at("2026-12-02T09:00"));
        ClockView view = reopened.view(at("2026-12-02T10:00"));
        assertThat(view.metAt()).isNull();
        assertThat(view.elapsedSeconds()).isEqualTo(9 * 3600);
        assertThat(view.pausedSeconds()).isEqualTo(3600);
        assertThat(view.dueAt()).isEqualTo(at("2026-12-03T10:00"));
    }

    @Test
    void reopeningLeavesAGivenAnswerGiven() {
        ServiceClock met = firstResponse.met(at("2026-12-01T09:20"));
        assertThat(met.reopened(at("2026-12-02T09:00"))).isSameAs(met);
    }

    private static Promised promised(String budget, String... pausedBy) {
        Target target = new Target(Budget.parse(budget), Set.of(pausedBy), List.of(), List.of());
        return new Promised(List.of(Term.first(START, new PinnedPolicy("test", 1, "office", 1), office(), target)));
    }
}
