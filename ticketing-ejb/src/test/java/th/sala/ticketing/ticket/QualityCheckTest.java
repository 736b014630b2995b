package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** TK-9: where a team wants it, somebody else looks at the work before it is done. */
class QualityCheckTest {
    private static final Caller ADMIN = new Caller("admin1", Set.of("admin"), Set.of());

    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("เครื่องเสีย");

    @BeforeEach
    void requests_take_a_second_look() {
        settle("request");
        done(fixture.in(() -> fixture.desk.progress(fixture.agent(), ticket.number(), null)));
    }

    @Test
    void work_is_not_done_before_the_check_and_done_after_it_TK_9() {
        assertThat(refusal(resolve())).isEqualTo("check-required");
        assertThat(done(ask()).state()).isEqualTo("asked");
        assertThat(refusal(resolve())).isEqualTo("check-required");

        assertThat(done(decide(fixture.colleague(), true)).state()).isEqualTo("approved");
        assertThat(done(resolve()).state()).isEqualTo("done");
    }

    @Test
    void an_agents_own_approval_is_refused_TK_9() {
        done(ask());
        assertThat(refusal(decide(fixture.agent(), true))).isEqualTo("own-check");
        done(fixture.in(() -> fixture.desk.takeOver(fixture.colleague(), ticket.number(), null)));
        assertThat(refusal(decide(fixture.colleague(), true))).isEqualTo("own-check");
    }

    @Test
    void what_was_sent_back_is_asked_for_again() {
        done(ask());
        assertThat(refusal(ask())).isEqualTo("check-asked");
        assertThat(done(decide(fixture.colleague(), false)).state()).isEqualTo("returned");
        assertThat(refusal(resolve())).isEqualTo("check-required");
        assertThat(refusal(decide(fixture.colleague(), true))).isEqualTo("check-not-asked");
        assertThat(done(ask()).state()).isEqualTo("asked");
    }

    @Test
    void an_approval_is_good_for_one_closing() {
        done(ask());
        done(decide(fixture.colleague(), true));
        done(resolve());
        done(fixture.in(() -> fixture.desk.reopen(fixture.agent(), ticket.number(), null, null)));
        assertThat(refusal(resolve())).isEqualTo("check-required");
    }

    @Test
    void other_kinds_and_other_teams_go_on_without_TK_9() {
        settle("complaint");
        assertThat(done(fixture.in(() -> fixture.checks.of(fixture.agent(), ticket.number())))
                        .needed())
                .isFalse();
        assertThat(done(resolve()).state()).isEqualTo("done");
        assertThat(refusal(fixture.in(() -> fixture.checks.of(fixture.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void another_kind_is_no_way_around_the_check_TK_9() {
        TicketPatch complaint = new TicketPatch(null, null, null, null, null, "complaint", null, null, null);
        done(fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), complaint, null)));
        assertThat(done(fixture.in(() -> fixture.checks.of(fixture.agent(), ticket.number())))
                        .needed())
                .isTrue();
        assertThat(refusal(resolve())).isEqualTo("check-required");
    }

    @Test
    void a_rule_names_a_team_and_kinds_that_there_are() {
        assertThat(refusal(fixture.in(() -> fixture.checks.settle(ADMIN, "nobody", List.of()))))
                .isEqualTo("invalid-value");
        assertThat(refusal(fixture.in(() -> fixture.checks.settle(ADMIN, fixture.team, List.of("praise")))))
                .isEqualTo("invalid-value");
    }

    private void settle(String kind) {
        done(fixture.in(() -> fixture.checks.settle(ADMIN, fixture.team, List.of(kind))));
    }

    private Outcome<CheckView> ask() {
        return fixture.in(() -> fixture.checks.ask(fixture.agent(), ticket.number()));
    }

    private Outcome<CheckView> decide(Caller who, boolean approved) {
        return fixture.in(() -> fixture.checks.decide(who, ticket.number(), approved));
    }

    private Outcome<TicketView> resolve() {
        return fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
    }
}
