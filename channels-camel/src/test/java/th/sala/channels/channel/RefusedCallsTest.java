package th.sala.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.channel.RefusedCalls.Reason;
import th.sala.channels.email.TestDatabase;

class RefusedCallsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String CHANNEL = "fax-test";

    private final Jdbi jdbi = TestDatabase.shared();
    private final RefusedCallTable table = table(NOW);

    @BeforeEach
    void nothing_was_refused() {
        jdbi.useHandle(db -> db.execute("DELETE FROM channels.refused_call"));
    }

    @Test
    void what_two_nodes_refused_is_one_count_with_the_last_reason_T20() {
        CountingRefusedCalls one = new CountingRefusedCalls(table, Clock.fixed(NOW, ZoneOffset.UTC));
        CountingRefusedCalls other = new CountingRefusedCalls(table, Clock.fixed(NOW.plusSeconds(9), ZoneOffset.UTC));
        for (int i = 0; i < 100; i++) {
            one.count(CHANNEL, Reason.UNSIGNED);
        }
        other.count(CHANNEL, Reason.TOO_LARGE);
        other.count(CHANNEL, Reason.UNSIGNED);
        other.write();
        one.write();

        ChannelDesk.Refusals told = table.of(CHANNEL);
        assertThat(told.calls()).isEqualTo(102);
        assertThat(told.at()).isEqualTo(NOW.plusSeconds(9));
        assertThat(told.reason()).isIn("too_large", "unsigned");
    }

    @Test
    void what_was_written_is_not_written_again() {
        CountingRefusedCalls calls = new CountingRefusedCalls(table, Clock.fixed(NOW, ZoneOffset.UTC));
        calls.count(CHANNEL, Reason.INVALID);
        calls.write();
        calls.write();
        assertThat(table.of(CHANNEL)).isEqualTo(new ChannelDesk.Refusals(1, "invalid", NOW));
    }

    @Test
    void a_name_that_somebody_made_up_is_kept_nowhere() {
        CountingRefusedCalls calls = new CountingRefusedCalls(table, Clock.fixed(NOW, ZoneOffset.UTC));
        for (int i = 0; i < 5_000; i++) {
            calls.count("made-up-" + i, Reason.TOO_LARGE);
        }
        calls.write();
        assertThat(rows()).isZero();
    }

    @Test
    void a_week_later_it_is_not_shown_and_a_month_later_not_kept() {
        table.add(List.of(new RefusedCallTally(CHANNEL, Reason.MALFORMED, 4, NOW)));
        assertThat(table(NOW.plus(Duration.ofDays(6))).of(CHANNEL).calls()).isEqualTo(4);
        assertThat(table(NOW.plus(Duration.ofDays(7))).of(CHANNEL)).isEqualTo(new ChannelDesk.Refusals(0, null, null));

        Instant later = NOW.plus(Duration.ofDays(32));
        table(later).add(List.of(new RefusedCallTally(CHANNEL, Reason.MALFORMED, 1, later)));
        assertThat(table.of(CHANNEL).at()).isEqualTo(later);
        assertThat(rows()).isOne();
    }

    private long rows() {
        return jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM channels.refused_call")
                .mapTo(Long.class)
                .one());
    }

    private RefusedCallTable table(Instant now) {
        return new RefusedCallTable(jdbi, Clock.fixed(now, ZoneOffset.UTC));
    }
}
