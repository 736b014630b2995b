package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

class TicketDeskTest {
    private static final String CHECK_VIOLATION = "23514";
    private static final String CLOSED_WITHOUT = """
            SELECT count(*) FROM ticketing.ticket WHERE state IN ('done', 'cancelled') AND outcome IS NULL
            """;

    private final DeskFixture fixture = new DeskFixture();
    private final TicketDesk desk = fixture.desk;

    @Test
    void aNewTicketBelongsToTheTeamsQueueAndTellsWhy() {
        TicketView ticket = get(fixture.opened("สั่งซื้อสินค้า"));
        assertThat(ticket.subject()).isEqualTo("สั่งซื้อสินค้า");
        assertThat(ticket.state()).isEqualTo("not-started");
        assertThat(ticket.team()).isEqualTo(fixture.team);
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.assignmentReason()).isEqualTo("team queue " + fixture.team + ": no agent chosen");
        assertThat(ticket.firstResponse().dueAt()).isEqualTo("2026-12-01T03:00:00Z");
        assertThat(ticket.resolution().dueAt()).isEqualTo("2026-12-03T02:00:00Z");
        assertThat(ticket.slaPolicy()).isEqualTo(new TicketView.Policy("standard", 1));
        assertThat(ticket.customer().displayName()).isEqualTo("*name");
        assertThat(fixture.feed).containsExactly("ticket-opened " + fixture.team);
    }

    @Test
    void answeredElsewhereMeetsThePromiseAndStandsInTheHistory() {
        TicketHead ticket = fixture.opened("answered in LINE's manager");
        TicketView answered = done(
                fixture.in(() -> desk.answeredElsewhere(fixture.agent(), ticket.number(), "LINE OA Manager", null)));
        assertThat(answered.state()).isEqualTo("in-progress");
        assertThat(answered.firstResponse().metAt()).isNotNull();
        assertThat(history(ticket)).anySatisfy(change -> {
            assertThat(change.to()).isEqualTo("elsewhere");
            assertThat(change.reason()).isEqualTo("LINE OA Manager");
        });
    }

    @Test
    void aTicketOfAnotherTeamIsNotFound() {
        TicketHead ticket = fixture.opened("not yours");
        assertThat(refusal(desk.get(fixture.stranger(), ticket.number()))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(fixture.in(() -> desk.progress(fixture.stranger(), ticket.number(), null))))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void aMistypedNumberIsNotFound() {
        TicketHead ticket = fixture.opened("typed");
        assertThat(refusal(desk.get(fixture.agent(), ticket.number() ^ 1))).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void fiveChangesAreFiveRowsOfHistory_TK_1() {
        TicketHead ticket = fixture.opened("five changes");
        Instant opened = fixture.clock.instant();
        int before = history(ticket).size();
        aMinuteLater(() -> desk.progress(fixture.agent(), ticket.number(), null));
        aMinuteLater(() -> desk.waiting(fixture.agent(), ticket.number(), null, null, null));
        aMinuteLater(() -> desk.progress(fixture.agent(), ticket.number(), null));
        aMinuteLater(() -> desk.resolve(fixture.agent(), ticket.number(), "solved", null, "done well", null));
        aMinuteLater(() -> desk.reopen(fixture.agent(), ticket.number(), null, null));
        List<TicketChange> states = history(ticket).stream()
                .skip(before)
                .filter(change -> change.field().equals("state"))
                .toList();
        assertThat(states)
                .extracting(TicketChange::from)
                .containsExactly("not-started", "in-progress", "waiting", "in-progress", "done");
        assertThat(states).extracting(TicketChange::to).endsWith("in-progress", "done", "in-progress");
        assertThat(states.get(3).reason()).isEqualTo("done well");
        assertThat(states).extracting(TicketChange::actor).containsOnly(fixture.agent);
        assertThat(states)
                .extracting(TicketChange::at)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 5)
                        .mapToObj(minutes -> opened.plus(Duration.ofMinutes(minutes)))
                        .toList());
    }

    private void aMinuteLater(Supplier<Outcome<TicketView>> change) {
        fixture.clock.pass(Duration.ofMinutes(1));
        done(fixture.in(change));
    }

    @Test
    void whoTakesUpAnUnownedTicketOwnsIt() {
        TicketHead ticket = fixture.opened("mine now");
        TicketView view = done(fixture.in(() -> desk.progress(fixture.agent(), ticket.number(), null)));
        assertThat(view.assignee()).isEqualTo(fixture.agent);
        assertThat(view.assignmentReason()).isEqualTo("taken by " + fixture.agent);
    }

    @Test
    void anIllegalJumpIsRefusedAndLeavesNoTrace_TK_1() {
        TicketHead ticket = fixture.opened("jump");
        done(fixture.in(() -> desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null)));
        List<TicketChange> before = history(ticket);
        assertThat(refusal(fixture.in(() -> desk.waiting(fixture.agent(), ticket.number(), null, null, null))))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(history(ticket)).isEqualTo(before);
    }

    @Test
    void aWaitingTicketSaysForWhomUntilItGoesOn() {
        TicketHead ticket = fixture.opened("parts on order");
        done(fixture.in(() -> desk.waiting(fixture.agent(), ticket.number(), null, "supplier", null)));
        assertThat(get(ticket).waitingFor()).isEqualTo("supplier");

        done(fixture.in(() -> desk.progress(fixture.agent(), ticket.number(), null)));
        assertThat(get(ticket).waitingFor()).isNull();
    }

    @ParameterizedTest(name = "[{0}]")
    @NullSource
    @ValueSource(strings = {"", "  "})
    void closingNeedsAnOutcomeCode_TK_5(String missing) {
        TicketHead ticket = fixture.opened("how does it end");
        assertThat(code(fixture.in(() -> desk.resolve(fixture.agent(), ticket.number(), missing, null, null, null))))
                .isEqualTo("outcome-required");
        assertThat(code(fixture.in(() -> desk.cancel(fixture.agent(), ticket.number(), missing, null, null, null))))
                .isEqualTo("outcome-required");
        assertThat(get(ticket).state()).isEqualTo("not-started");
    }

    @Test
    void closingNeedsAnOutcomeCodeThatExists_TK_5() {
        TicketHead ticket = fixture.opened("how does it end");
        assertThat(refusal(fixture.in(() -> desk.resolve(fixture.agent(), ticket.number(), "tired", null, null, null))))
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(fixture.in(() -> desk.cancel(fixture.agent(), ticket.number(), "tired", null, null, null))))
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(get(ticket).state()).isEqualTo("not-started");
    }

    @Test
    void no_ticket_is_closed_without_an_outcome_TK_5() {
        TicketHead ticket = fixture.opened("past the desk");
        Jdbi owner = TestDatabase.shared().owner();
        assertThatThrownBy(() -> owner.useHandle(handle -> handle.execute(
                        "UPDATE ticketing.ticket SET state = 'done', closed_at = now() WHERE id = ?", ticket.id())))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo(CHECK_VIOLATION);
        done(fixture.in(() -> desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(owner.<Long, RuntimeException>withHandle(handle ->
                        handle.createQuery(CLOSED_WITHOUT).mapTo(Long.class).one()))
                .isZero();
    }

    @Test
    void aStaleVersionIsRefused() {
        TicketHead ticket = fixture.opened("stale");
        int seen = get(ticket).version();
        done(fixture.in(() -> desk.progress(fixture.agent(), ticket.number(), seen)));
        assertThat(refusal(
                        fixture.in(() -> desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, seen))))
                .isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void aChangeInTheSameMomentIsAConflict() {
        TicketHead ticket = fixture.opened("race");
        Outcome<TicketView> late = fixture.in(() -> fixture.whileWorkingOn(
                ticket.number(),
                () -> TestDatabase.shared()
                        .app()
                        .useHandle(other -> other.execute(
                                "UPDATE ticketing.ticket SET version = version + 1 WHERE id = ?", ticket.id()))));
        assertThat(refusal(late)).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(get(ticket).state()).isEqualTo("not-started");
    }

    @Test
    void patchingChangesWhatIsNamedAndNothingElse() {
        TicketHead ticket = fixture.opened("patch me");
        TicketView view = done(fixture.in(() -> desk.patch(
                fixture.agent(),
                ticket.number(),
                new TicketPatch(
                        null, "high", null, fixture.colleague, List.of(" vip", "คืน \"เงิน\\"), null, null, null, null),
                null)));
        assertThat(view.priority()).isEqualTo("high");
        assertThat(view.assignee()).isEqualTo(fixture.colleague);
        assertThat(view.tags()).containsExactly("vip", "คืน \"เงิน\\");
        assertThat(view.subject()).isEqualTo("patch me");
        assertThat(get(ticket).tags()).isEqualTo(view.tags());
    }

    @Test
    void aPatchWithAFaultChangesNothing() {
        TicketHead ticket = fixture.opened("faulty");
        TicketPatch faulty = new TicketPatch("new", "highest", null, null, null, null, null, null, null);
        assertThat(refusal(fixture.in(() -> desk.patch(fixture.agent(), ticket.number(), faulty, null))))
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(get(ticket).subject()).isEqualTo("faulty");
    }

    @Test
    void onlySomebodyOfTheTeamCanOwnItsTicket() {
        TicketHead ticket = fixture.opened("whose");
        assertThat(refusal(fixture.in(
                        () -> desk.assign(fixture.agent(), ticket.number(), fixture.stranger, null, null, null))))
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void aTicketThatChangesTeamsLeavesTheFirstTeamsSight() {
        TicketHead ticket = fixture.opened("moving");
        done(fixture.in(() -> desk.assign(fixture.agent(), ticket.number(), null, fixture.otherTeam, null, null)));
        assertThat(refusal(desk.get(fixture.agent(), ticket.number()))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(done(desk.get(fixture.stranger(), ticket.number())).assignee())
                .isNull();
        assertThat(fixture.feed).endsWith("ticket-changed " + fixture.otherTeam, "ticket-left " + fixture.team);
    }

    @Test
    void aRestrictedCustomersTicketIsShownWithoutSubjectAndName() {
        TicketHead ticket = fixture.opened("secret");
        fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.ticket SET restricted = true WHERE id = ?", ticket.id())));
        TicketView view = get(ticket);
        assertThat(view.restricted()).isTrue();
        assertThat(view.subject()).isNull();
        assertThat(view.customer().displayName()).isNull();
    }

    @Test
    void everyChannelUsedIsTold() {
        TicketHead ticket = fixture.opened("channels");
        UUID message = fixture.message(ticket.id(), "message", "line", "สวัสดี");
        fixture.in(() -> {
            fixture.register.lastMessage(ticket.id(), message, fixture.clock.instant());
            return null;
        });
        TicketView view = get(ticket);
        assertThat(view.channels()).containsExactly("email", "line");
        assertThat(view.lastMessageId()).isEqualTo(message);
    }

    private TicketView get(TicketHead ticket) {
        return done(desk.get(fixture.agent(), ticket.number()));
    }

    private List<TicketChange> history(TicketHead ticket) {
        return done(desk.history(fixture.agent(), ticket.number()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(value -> "done", Refusal::code);
    }

    private static <T> Refusal.Kind refusal(Outcome<T> outcome) {
        return outcome.fold(value -> null, Refusal::kind);
    }
}
