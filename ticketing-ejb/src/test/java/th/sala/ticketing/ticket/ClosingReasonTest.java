package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reason.ContactReason;

/** TK-5: a ticket is closed with an outcome and with a reason of its team, which it keeps as it was then. */
class ClosingReasonTest {
    private static final ContactReason OTHER = new ContactReason("other", null, "อื่น ๆ", "Other", false);
    private static final ContactReason LATE = new ContactReason("late", null, "ส่งช้า", "Late", false);
    private static final ContactReason LATE_RETIRED = new ContactReason("late", null, "ส่งช้า", "Late", true);

    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("พัสดุยังไม่มา");

    @Test
    void where_there_is_only_other_a_missing_reason_means_other_TK_5() {
        assertThat(done(resolve(null)).reason()).isEqualTo("other");
        assertThat(kept()).containsEntry("closed_reason", "other").containsEntry("closed_reason_version", 1);
    }

    @Test
    void where_there_is_a_choice_closing_without_a_reason_is_refused_TK_5() {
        write(OTHER, LATE);
        assertThat(refusal(resolve(null))).isEqualTo("reason-required");
        assertThat(refusal(cancel("other", null))).isEqualTo("reason-required");
        assertThat(done(resolve("late")).reason()).isEqualTo("late");
    }

    @Test
    void a_reason_that_the_team_does_not_have_is_refused_TK_5() {
        assertThat(refusal(resolve("late"))).isEqualTo("unknown-reason");
        write(OTHER, LATE_RETIRED);
        assertThat(refusal(resolve("late"))).isEqualTo("unknown-reason");
        assertThat(done(fixture.desk.get(fixture.agent(), ticket.number())).state())
                .isEqualTo("not-started");
    }

    @Test
    void a_reason_given_before_needs_not_be_said_again() {
        write(OTHER, LATE);
        TicketPatch patch = new TicketPatch(null, null, null, null, null, null, "late", null, null);
        done(fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), patch, null)));
        assertThat(done(resolve(null)).reason()).isEqualTo("late");
    }

    @Test
    void spam_and_duplicates_need_no_reason() {
        write(OTHER, LATE);
        assertThat(done(cancel("duplicate", null)).reason()).isNull();
        assertThat(kept()).containsEntry("closed_reason", null);
    }

    @Test
    void a_later_version_leaves_the_closed_ticket_under_its_own_and_a_reopened_one_forgets_it() {
        write(OTHER, LATE);
        done(resolve("late"));
        write(OTHER, LATE_RETIRED);
        assertThat(kept())
                .containsEntry("closed_reason", "late")
                .containsEntry("closed_reason_team", fixture.team)
                .containsEntry("closed_reason_version", 2);

        done(fixture.in(() -> fixture.desk.reopen(fixture.agent(), ticket.number(), null, null)));
        assertThat(kept()).containsEntry("closed_reason", null);
        assertThat(refusal(resolve("late"))).isEqualTo("unknown-reason");
    }

    private Outcome<TicketView> resolve(String reason) {
        return fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", reason, null, null));
    }

    private Outcome<TicketView> cancel(String outcome, String reason) {
        return fixture.in(() -> fixture.desk.cancel(fixture.agent(), ticket.number(), outcome, reason, null, null));
    }

    private void write(ContactReason... reasons) {
        Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
        done(fixture.in(() -> fixture.reasons.write(admin, fixture.team, List.of(reasons), null)));
    }

    private Map<String, Object> kept() {
        return fixture.in(() -> fixture.jdbi.withHandle(handle ->
                handle.createQuery("""
                SELECT closed_reason, closed_reason_team, closed_reason_version FROM ticketing.ticket WHERE id = :id
                """).bind("id", ticket.id()).mapToMap().one()));
    }
}
