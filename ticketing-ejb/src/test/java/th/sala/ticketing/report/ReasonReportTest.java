package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reason.ContactReason;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;

/** Why customers wrote, by the names of then. */
class ReasonReportTest {
    private static final ContactReason OTHER = new ContactReason("other", null, "อื่น ๆ", "Other", false);
    private static final ContactReason LATE = new ContactReason("late", null, "ส่งช้า", "Late", false);
    private static final ContactReason DELAYED = new ContactReason("late", null, "ล่าช้า", "Delayed", false);

    private final DeskFixture fixture = new DeskFixture();
    private final CountingReasons reports = new CountingReasons(fixture.jdbi, new ListGate());
    private final LocalDate today = LocalDate.parse("2026-12-01");

    @Test
    void a_rename_changes_no_past_report() {
        closed(null);
        write(OTHER, LATE);
        closed("late");
        closed("late");
        List<ReasonFigures> before = report(supervisor()).items();
        write(OTHER, DELAYED);
        assertThat(report(supervisor()).items())
                .isEqualTo(before)
                .containsExactly(
                        new ReasonFigures(fixture.team, "late", "ส่งช้า", "Late", 2),
                        new ReasonFigures(fixture.team, "other", "อื่น ๆ", "Other", 1));

        closed("late");
        assertThat(report(supervisor()).items())
                .contains(new ReasonFigures(fixture.team, "late", "ส่งช้า", "Late", 2))
                .contains(new ReasonFigures(fixture.team, "late", "ล่าช้า", "Delayed", 1));
        assertThat(report(supervisor()).total()).isEqualTo(4);
    }

    @Test
    void only_a_supervisor_of_the_team_sees_its_reasons() {
        closed(null);
        assertThat(refusal(asked(fixture.agent()))).isEqualTo("supervisors-only");
        assertThat(report(new Caller("other", Set.of("supervisor"), Set.of(fixture.otherTeam)))
                        .items())
                .isEmpty();
    }

    private void closed(String reason) {
        TicketHead ticket = fixture.opened("why");
        done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", reason, null, null)));
    }

    private void write(ContactReason... reasons) {
        Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
        done(fixture.in(() -> fixture.reasons.write(admin, fixture.team, List.of(reasons), null)));
    }

    private ReasonReport report(Caller caller) {
        return done(asked(caller));
    }

    private Outcome<ReasonReport> asked(Caller caller) {
        return fixture.in(() -> reports.reasons(caller, today, today));
    }

    private Caller supervisor() {
        return new Caller("supervisor", Set.of("supervisor"), Set.of(fixture.team));
    }
}
