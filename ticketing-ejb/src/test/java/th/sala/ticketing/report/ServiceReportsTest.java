package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;

/** Cases worked out by hand on office-th: Monday to Friday, 08:30 to 17:30; Monday 7 December 2026 is a bank holiday. */
class ServiceReportsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final DeskFixture fixture = new DeskFixture();
    private final ReadingReports reports = new ReadingReports(fixture.jdbi, new ListGate(), fixture.clock);

    @Test
    void replies_after_10_20_and_30_minutes_take_20_on_the_mean_and_who_waits_stands_apart_KP_2() {
        answered("2026-12-01T09:00", "2026-12-01T09:10");
        answered("2026-12-01T09:00", "2026-12-01T09:20");
        answered("2026-12-01T09:00", "2026-12-01T09:30");
        opened("2026-12-01T09:00", "email");
        Figures total = firstResponse("2026-12-01", "2026-12-01", Grouping.TEAM).total();
        assertThat(total.count()).isEqualTo(3);
        assertThat(total.meanSeconds()).isEqualTo(20 * 60.0, EXACT);
        assertThat(total.medianSeconds()).isEqualTo(20 * 60.0, EXACT);
        assertThat(total.p90Seconds()).isEqualTo(28 * 60.0, EXACT);
        assertThat(total.unanswered()).isEqualTo(1);
        isMean20WithOneWaiting(Grouping.TEAM, fixture.team);
        isMean20WithOneWaiting(Grouping.CHANNEL, "email");
    }

    private void isMean20WithOneWaiting(Grouping by, String key) {
        assertThat(firstResponse("2026-12-01", "2026-12-01", by).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.key()).isEqualTo(key);
                    assertThat(item.meanSeconds()).isEqualTo(1200.0, EXACT);
                    assertThat(item.unanswered()).isEqualTo(1);
                });
    }

    @Test
    void contact_at_9_reply_at_9_20_and_done_at_11_are_20_and_120_minutes_SL_3() {
        TicketHead ticket = opened("2026-12-01T09:00", "email");
        answer(ticket, "2026-12-01T09:20");
        fixture.clock.set("2026-12-01T11:00");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
        assertThat(firstResponse("2026-12-01", "2026-12-01", Grouping.TEAM)
                        .total()
                        .meanSeconds())
                .isEqualTo(20 * 60.0, EXACT);
        assertThat(resolution("2026-12-01", "2026-12-01", Grouping.TEAM).total().meanSeconds())
                .isEqualTo(120 * 60.0, EXACT);
    }

    @Test
    void spamCountsNeitherAsAnsweredNorAsUnanswered() {
        answered("2026-12-01T09:00", "2026-12-01T09:10");
        TicketHead spam = opened("2026-12-01T09:00", "email");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), spam.number(), "spam", null, null, null));
        assertThat(firstResponse("2026-12-01", "2026-12-01", Grouping.TEAM)
                        .total()
                        .unanswered())
                .isZero();
        assertThat(resolution("2026-12-01", "2026-12-01", Grouping.TEAM).total().count())
                .isZero();
    }

    @Test
    void anAnswerOverAWeekendAndAHolidayTookTheServiceTimeOnly() {
        answered("2026-12-04T17:00", "2026-12-08T09:00");
        ServiceReport report = firstResponse("2026-12-04", "2026-12-04", Grouping.DAY);
        assertThat(report.items()).extracting(Figures::key).containsExactly("2026-12-04");
        assertThat(report.total().meanSeconds()).isEqualTo(3600, EXACT);
    }

    @Test
    void resolutionLeavesOutTheTimeOfWaitingForTheCustomerOverAWeekendAndAHoliday() {
        TicketHead ticket = opened("2026-12-04T16:00", "email");
        fixture.clock.set("2026-12-04T17:00");
        fixture.in(() -> fixture.desk.waiting(fixture.agent(), ticket.number(), null, "customer", null));
        fixture.clock.set("2026-12-08T10:00");
        fixture.in(() -> fixture.register.customerWrote(ticket.id(), UUID.randomUUID(), fixture.clock.instant()));
        fixture.clock.set("2026-12-08T11:00");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
        Figures total = resolution("2026-12-04", "2026-12-04", Grouping.DAY).total();
        assertThat(total.meanSeconds()).isEqualTo(2 * 3600.0, EXACT);
        assertThat(total.unanswered()).isZero();
    }

    @Test
    void aReopenedTicketIsUnresolvedAgainAndGoesOnWithItsTime() {
        TicketHead ticket = opened("2026-12-01T09:00", "email");
        fixture.clock.set("2026-12-01T10:00");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
        fixture.clock.set("2026-12-02T09:00");
        fixture.in(() -> fixture.register.customerWrote(ticket.id(), UUID.randomUUID(), fixture.clock.instant()));
        assertThat(resolution("2026-12-01", "2026-12-01", Grouping.DAY).total().unanswered())
                .isEqualTo(1);
        fixture.clock.set("2026-12-02T09:30");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
        assertThat(resolution("2026-12-01", "2026-12-01", Grouping.DAY).total().meanSeconds())
                .isEqualTo(90 * 60.0, EXACT);
    }

    @Test
    void daysAreDaysOfBangkokAndBothEndsAreIncluded() {
        opened("2026-11-30T23:59:59", "email");
        opened("2026-12-01T00:00", "email");
        opened("2026-12-02T23:59:59", "email");
        opened("2026-12-03T00:00", "email");
        ServiceReport report = firstResponse("2026-12-01", "2026-12-02", Grouping.DAY);
        assertThat(report.items()).extracting(Figures::key).containsExactly("2026-12-01", "2026-12-02");
        assertThat(report.total().unanswered()).isEqualTo(2);
    }

    @Test
    void channelsAreToldApart_KP_2() {
        answered("2026-12-01T09:00", "2026-12-01T09:10");
        opened("2026-12-01T09:00", "line");
        List<Figures> items =
                firstResponse("2026-12-01", "2026-12-01", Grouping.CHANNEL).items();
        assertThat(items).extracting(Figures::key).containsExactly("email", "line");
        assertThat(items).extracting(Figures::count).containsExactly(1L, 0L);
        assertThat(items.get(1).meanSeconds()).isNull();
    }

    @Test
    void aCancelledTicketWasNeitherAnsweredNorLeftUnanswered() {
        TicketHead spam = opened("2026-12-01T09:00", "email");
        fixture.in(() -> fixture.desk.cancel(fixture.agent(), spam.number(), "spam", null, null, null));
        Figures total = firstResponse("2026-12-01", "2026-12-01", Grouping.DAY).total();
        assertThat(total.count()).isZero();
        assertThat(total.unanswered()).isZero();
    }

    @Test
    void anAcknowledgementIsNoAnswer() {
        TicketHead ticket = opened("2026-12-01T09:00", "email");
        fixture.message(ticket.id(), "acknowledgement", "email", "we received your message");
        assertThat(firstResponse("2026-12-01", "2026-12-01", Grouping.DAY)
                        .total()
                        .unanswered())
                .isEqualTo(1);
    }

    @Test
    void otherTeamsAreNotCounted() {
        opened("2026-12-01T09:00", "email");
        Caller other = new Caller("other", Set.of("agent", "supervisor"), Set.of(fixture.otherTeam));
        Figures total = report(other, "first-response", "2026-12-01", "2026-12-01", Grouping.DAY)
                .total();
        assertThat(total.unanswered()).isZero();
        assertThat(total.key()).isEqualTo("total");
    }

    @Test
    void onlySupervisorsMayAsk() {
        LocalDate day = LocalDate.parse("2026-12-01");
        Outcome<Report> asked =
                fixture.in(() -> reports.read(fixture.agent(), new Reports.Question("first-response", day, day, null)));
        assertThat(asked.<Refusal.Kind>fold(report -> null, Refusal::kind)).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private TicketHead opened(String at, String channel) {
        fixture.clock.set(at);
        return fixture.opened("report", SubjectId.next(), channel);
    }

    private void answered(String contact, String answer) {
        answer(opened(contact, "email"), answer);
    }

    private void answer(TicketHead ticket, String at) {
        fixture.clock.set(at);
        fixture.in(() -> {
            fixture.register.answered(ticket.id(), UUID.randomUUID(), fixture.agent, fixture.clock.instant());
            fixture.register.answerAccepted(ticket.id(), fixture.clock.instant(), fixture.clock.instant());
            return null;
        });
    }

    private ServiceReport firstResponse(String from, String to, Grouping by) {
        return report(supervisor(), "first-response", from, to, by);
    }

    private ServiceReport resolution(String from, String to, Grouping by) {
        return report(supervisor(), "resolution", from, to, by);
    }

    private ServiceReport report(Caller caller, String name, String from, String to, Grouping by) {
        Reports.Question question = new Reports.Question(name, LocalDate.parse(from), LocalDate.parse(to), by.code());
        Report report = done(fixture.in(() -> reports.read(caller, question)));
        return new ServiceReport(report.items().stream().map(Figures::of).toList(), Figures.of(report.total()));
    }

    private Caller supervisor() {
        return new Caller("supervisor", Set.of("agent", "supervisor"), Set.of(fixture.team));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    private record ServiceReport(List<Figures> items, Figures total) {}

    private record Figures(
            String key, long count, Double meanSeconds, Double medianSeconds, Double p90Seconds, long unanswered) {
        static Figures of(Map<String, Object> row) {
            return new Figures(
                    (String) row.get("key"),
                    (Long) row.get("count"),
                    (Double) row.get("meanSeconds"),
                    (Double) row.get("medianSeconds"),
                    (Double) row.get("p90Seconds"),
                    (Long) row.get("unanswered"));
        }
    }
}
