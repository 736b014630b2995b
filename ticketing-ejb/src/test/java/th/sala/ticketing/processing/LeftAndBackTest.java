package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.Reachability.Barrier;

/** Whether somebody can be written to is what happened last, in whatever order LINE tells of it (T27, CH-1). */
class LeftAndBackTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final Hub hub = new Hub();
    private final String account = "line-" + UUID.randomUUID();
    private ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), null);

    LeftAndBackTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    @Test
    void an_older_coming_back_that_is_told_late_opens_nothing() {
        happened(Kind.UNFOLLOWED, 0);
        happened(Kind.FOLLOWED, -5);
        assertThat(barrier()).contains(Barrier.UNFOLLOWED);

        happened(Kind.FOLLOWED, 5);
        assertThat(barrier()).isEmpty();
    }

    @Test
    void an_older_leaving_that_is_told_after_a_newer_word_bars_nobody() {
        said(0);
        happened(Kind.UNFOLLOWED, -5);
        assertThat(barrier()).isEmpty();

        happened(Kind.UNFOLLOWED, 5);
        assertThat(barrier()).contains(Barrier.UNFOLLOWED);
    }

    @Test
    void an_older_barrier_does_not_take_the_place_of_a_newer_one() {
        happened(Kind.UNFOLLOWED, 0);
        bar(Barrier.STANDBY, -5);
        assertThat(barrier()).contains(Barrier.UNFOLLOWED);

        bar(Barrier.STANDBY, 5);
        assertThat(barrier()).contains(Barrier.STANDBY);
    }

    @Test
    void what_is_opened_at_an_earlier_moment_stays_barred() {
        bar(Barrier.STANDBY, 0);
        heard(-5);
        assertThat(barrier()).contains(Barrier.STANDBY);

        heard(5);
        assertThat(barrier()).isEmpty();
    }

    @Test
    void an_older_leaving_that_is_told_after_a_newer_coming_back_bars_nobody() {
        happened(Kind.FOLLOWED, 0);
        happened(Kind.UNFOLLOWED, -5);
        assertThat(barrier()).isEmpty();

        happened(Kind.UNFOLLOWED, 5);
        assertThat(barrier()).contains(Barrier.UNFOLLOWED);
    }

    @Test
    void an_older_standby_that_is_told_after_a_newer_word_bars_no_group() {
        heard(0);
        bar(Barrier.STANDBY, -5);
        assertThat(barrier()).isEmpty();

        bar(Barrier.STANDBY, 5);
        assertThat(barrier()).contains(Barrier.STANDBY);
    }

    @Test
    void coming_back_ends_no_standby_whichever_is_told_first() {
        List<Runnable> told = List.of(
                () -> bar(Barrier.STANDBY, -5), () -> happened(Kind.UNFOLLOWED, 0), () -> happened(Kind.FOLLOWED, 5));
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            person = new ChannelAddress("line", "U" + UUID.randomUUID(), null);
            order.forEach(one -> told.get(one).run());
            assertThat(barrier()).as(order.toString()).contains(Barrier.STANDBY);
        }
    }

    private Optional<Barrier> barrier() {
        return hub.in(() -> hub.replies.reach.barrier(person));
    }

    private void bar(Barrier barrier, int minutes) {
        hub.in(() -> {
            hub.replies.reach.bar(person, barrier, at(minutes));
            return null;
        });
    }

    private void heard(int minutes) {
        hub.in(() -> {
            hub.replies.reach.heard(person, at(minutes));
            return null;
        });
    }

    private void happened(Kind kind, int minutes) {
        InboundEvent event = new InboundEvent(
                "line", account, UUID.randomUUID().toString(), kind, person, null, null, at(minutes), Map.of());
        hub.in(() -> hub.intake.intake.accept(event, new byte[] {'{', '}'}));
        hub.worker.drain();
    }

    private void said(int minutes) {
        InboundMessage message = InboundMessage.spoken(
                "line", account, UUID.randomUUID().toString(), person, "สวัสดีค่ะ", "th", List.of(), at(minutes));
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {'{', '}'}));
        hub.worker.drain();
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
