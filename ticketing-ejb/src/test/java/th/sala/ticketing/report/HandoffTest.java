package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.handoff.HandoffView;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** TK-7: what one colleague tells the next is kept, and scored. */
class HandoffTest {
    private static final Instant DUE = Instant.parse("2026-12-03T10:00:00Z");
    private static final HandoffSheet SIX =
            new HandoffSheet("เปลี่ยนสินค้า", "ตรวจรูปแล้ว", "ส่งชิ้นใหม่", DUE, "นัดรับของเดิม", "line");
    private static final HandoffSheet FOUR = new HandoffSheet("เปลี่ยนสินค้า", " ", "ส่งชิ้นใหม่", DUE, null, "line");

    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("ของชำรุด");
    private final ReadingReports reports = new ReadingReports(fixture.jdbi, new ListGate(), fixture.clock);
    private final LocalDate today = LocalDate.parse("2026-12-01");
    private final Reports.Question question = new Reports.Question("handoff", today, today, null);

    @Test
    void six_of_six_are_100_and_four_of_six_are_66_7_per_cent_TK_7() {
        done(give(fixture.colleague, null, SIX));
        Caller colleague = fixture.staff.caller(fixture.colleague, Set.of("agent"));
        done(fixture.in(() -> fixture.desk.assign(colleague, ticket.number(), fixture.agent, null, FOUR, null)));
        assertThat(handoffs()).extracting(HandoffView::completeness).containsExactly(100.0, 66.7);
        assertThat(handoffs()).extracting(HandoffView::filled).containsExactly(6, 4);
        assertThat(handoffs().get(0).sheet()).isEqualTo(SIX);
        assertThat(handoffs().get(1).fromUser()).isEqualTo(fixture.colleague);
        assertThat(handoffs().get(1).toUser()).isEqualTo(fixture.agent);
    }

    @Test
    void the_report_is_the_mean_of_each_team_that_gave_tickets_away_TK_7() {
        done(give(fixture.colleague, null, SIX));
        done(give(null, fixture.otherTeam, FOUR));
        assertThat(report().items()).containsExactly(Map.of("key", fixture.team, "count", 2L, "completeness", 83.3));
        assertThat(report().total()).isEqualTo(Map.of("key", "total", "count", 2L, "completeness", 83.3));
        assertThat(refusal(reports.read(fixture.agent(), question))).isEqualTo("supervisors-only");
    }

    @Test
    void a_ticket_given_away_without_a_word_counts_as_nothing_told_TK_7() {
        TicketPatch patch = new TicketPatch(null, null, fixture.otherTeam, null, null, null, null, null, null);
        done(fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), patch, null)));
        assertThat(report().total()).isEqualTo(Map.of("key", "total", "count", 1L, "completeness", 0.0));
    }

    @Test
    void whoever_takes_a_ticket_hands_nothing_over() {
        done(give(fixture.agent, null, null));
        done(give(fixture.colleague, null, null));
        done(fixture.in(() -> fixture.desk.takeOver(fixture.agent(), ticket.number(), null)));
        assertThat(handoffs()).extracting(HandoffView::toUser).containsExactly(fixture.colleague);
    }

    @Test
    void contact_points_in_it_are_masked_and_a_text_has_an_end() {
        done(give(fixture.colleague, null, new HandoffSheet("โทร 081-234-5678", null, null, null, null, null)));
        assertThat(handoffs().get(0).sheet().wants()).doesNotContain("234-5678");
        HandoffSheet long1 = new HandoffSheet("ก".repeat(2001), null, null, null, null, null);
        assertThat(refusal(give(fixture.agent, null, long1))).isEqualTo("invalid-value");
    }

    @Test
    void of_a_customer_whose_data_is_kept_but_not_used_no_word_is_shown() {
        done(give(fixture.colleague, null, SIX));
        fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.ticket SET restricted = true WHERE id = ?", ticket.id())));
        assertThat(handoffs().get(0).sheet()).isEqualTo(new HandoffSheet(null, null, null, DUE, null, "line"));
        assertThat(handoffs().get(0).filled()).isEqualTo(6);
    }

    private Outcome<TicketView> give(String assignee, String team, HandoffSheet sheet) {
        return fixture.in(() -> fixture.desk.assign(fixture.agent(), ticket.number(), assignee, team, sheet, null));
    }

    private List<HandoffView> handoffs() {
        return done(fixture.desk.handoffs(fixture.agent(), ticket.number()));
    }

    private Report report() {
        Caller supervisor = new Caller("supervisor", Set.of("supervisor"), Set.of(fixture.team));
        return done(fixture.in(() -> reports.read(supervisor, question)));
    }
}
