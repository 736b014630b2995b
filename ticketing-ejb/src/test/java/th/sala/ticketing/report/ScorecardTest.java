package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.ticket.TicketHead;

/** The five dimensions of service beside each other. */
class ScorecardTest {
    private static final String DAY = "2026-12-01";

    private final Counted desk = new Counted();

    @Test
    void reopening_and_hand_offs_stand_next_to_satisfaction_KP_4() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        HandoffSheet four = new HandoffSheet("wants", null, "promised", null, "next", "line");
        done(desk.fixture.in(() -> desk.fixture.desk.assign(
                desk.fixture.agent(), ticket.number(), desk.fixture.colleague, null, four, null)));
        desk.solved(ticket, "2026-12-01T09:30");
        desk.reopened(ticket, "2026-12-01T10:00");
        desk.solved(desk.opened("2026-12-01T09:00"), "2026-12-01T11:00");
        desk.solved(desk.opened("2026-12-01T09:00"), "2026-12-01T11:00");
        assertThat(rows()).extracting(row -> row.get("key")).contains("reopen", "handoff", "csat");
        assertThat(score("reopen")).isEqualTo(66.7);
        assertThat(score("handoff")).isEqualTo(66.7);
        assertThat(score("csat")).isNull();
    }

    @Test
    void each_of_the_five_dimensions_is_fed_by_a_metric_KP_7() {
        assertThat(rows())
                .extracting(row -> row.get("dimension"))
                .contains("reliability", "responsiveness", "assurance", "empathy", "tangibles");
        assertThat(rows()).allSatisfy(row -> assertThat(row).containsEntry("score", null));
        assertThat(desk.total("scorecard", DAY, DAY)).isNull();
    }

    private Object score(String metric) {
        return desk.row("scorecard", DAY, DAY, null, metric).get("score");
    }

    private List<Map<String, Object>> rows() {
        return desk.report("scorecard", DAY, DAY, null).items();
    }
}
