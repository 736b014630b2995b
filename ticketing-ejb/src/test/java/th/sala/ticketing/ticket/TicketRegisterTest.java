package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.outcome.Outcome;

class TicketRegisterTest {
    private final DeskFixture fixture = new DeskFixture();
    private final TicketRegister register = fixture.register;

    @ParameterizedTest(name = "closed on 1 December 09:00, written at {0}: {1}")
    @CsvSource({
        "2026-12-01T09:05, REOPENED",
        "2026-12-08T09:00, REOPENED",
        "2026-12-08T09:00:01, TOO_LATE",
    })
    void aClosedTicketReopensWithinItsWindowOnly(String at, Continuation continuation) {
        TicketHead ticket = fixture.opened("closed");
        resolve(ticket);
        assertThat(customerWrites(ticket, at)).isEqualTo(continuation);
        TicketView view = get(ticket);
        boolean reopened = continuation == Continuation.REOPENED;
        assertThat(view.state()).isEqualTo(reopened ? "in-progress" : "done");
        assertThat(view.reopenCount()).isEqualTo(reopened ? 1 : 0);
        assertThat(view.outcome()).isEqualTo(reopened ? null : "solved");
        assertThat(view.closedAt() == null).isEqualTo(reopened);
    }

    @Test
    void aMessageBringsAWaitingTicketBackAndItsClockGoesOn() {
        TicketHead ticket = fixture.opened("waiting");
        fixture.in(() -> fixture.desk.waiting(fixture.agent(), ticket.number(), null, null, null));
        assertThat(get(ticket).resolution().dueAt()).isNull();
        assertThat(customerWrites(ticket, "2026-12-01T11:00")).isEqualTo(Continuation.CONTINUED);
        TicketView view = get(ticket);
        assertThat(view.state()).isEqualTo("in-progress");
        assertThat(view.resolution().pausedSeconds()).isEqualTo(2 * 3600);
        assertThat(view.resolution().dueAt()).isEqualTo("2026-12-03T04:00:00Z");
        assertThat(view.firstResponse().breached()).isTrue();
    }

    @Test
    void aMessageToATicketNobodyTookUpLeavesItNotStarted() {
        TicketHead ticket = fixture.opened("twice");
        customerWrites(ticket, "2026-12-01T09:30");
        assertThat(get(ticket).state()).isEqualTo("not-started");
        assertThat(get(ticket).activeAt()).isEqualTo("2026-12-01T02:30:00Z");
    }

    @Test
    void theAnswerStartsTheWorkAndOnlyItsAcceptanceStopsTheClock() {
        TicketHead ticket = fixture.opened("answer");
        UUID answer = UUID.randomUUID();
        fixture.clock.set("2026-12-01T09:10");
        run(() -> register.answered(ticket.id(), answer, fixture.agent, fixture.clock.instant()));
        TicketView written = get(ticket);
        assertThat(written.state()).isEqualTo("in-progress");
        assertThat(written.assignee()).isEqualTo(fixture.agent);
        assertThat(written.lastMessageId()).isEqualTo(answer);
        assertThat(written.firstResponse().metAt()).isNull();
        fixture.clock.set("2026-12-01T09:20");
        run(() -> register.answerAccepted(ticket.id(), fixture.clock.instant(), fixture.clock.instant()));
        run(() -> register.answerAccepted(
                ticket.id(), fixture.clock.instant(), fixture.clock.instant().plusSeconds(60)));
        TicketView accepted = get(ticket);
        assertThat(accepted.firstResponse().metAt()).isEqualTo("2026-12-01T02:20:00Z");
        assertThat(accepted.firstResponse().elapsedSeconds()).isEqualTo(20 * 60);
    }

    @Test
    void anAnswerFromOutsideTheTeamTakesNobodysTicket() {
        TicketHead ticket = fixture.opened("helped out");
        run(() -> register.answered(ticket.id(), UUID.randomUUID(), fixture.stranger, fixture.clock.instant()));
        assertThat(get(ticket).assignee()).isNull();
    }

    @Test
    void aLastWordLeavesAClosedTicketClosed() {
        TicketHead ticket = fixture.opened("last word");
        resolve(ticket);
        run(() -> register.answered(ticket.id(), UUID.randomUUID(), fixture.agent, fixture.clock.instant()));
        assertThat(get(ticket).state()).isEqualTo("done");
    }

    @Test
    void theLedgerOfClocksTellsWhyTimeWasNotCounted() {
        TicketHead ticket = fixture.opened("ledger");
        fixture.clock.set("2026-12-01T10:00");
        fixture.in(() -> fixture.desk.waiting(fixture.agent(), ticket.number(), null, "customer", null));
        customerWrites(ticket, "2026-12-01T11:00");
        var ledger = done(fixture.desk.slaLedger(fixture.agent(), ticket.number()));
        assertThat(ledger).extracting(clock -> clock.clock()).containsExactly("first-response", "resolution");
        assertThat(ledger.get(1).intervals())
                .extracting(interval -> interval.reason())
                .containsExactly("open", "waiting");
        assertThat(ledger.get(0).intervals())
                .extracting(interval -> interval.reason())
                .containsExactly("open");
    }

    @Test
    void aTicketKeepsTheVersionsItWasOpenedUnder() {
        TicketHead before = fixture.opened("before");
        fixture.secondVersionOfPolicy();
        TicketHead after = fixture.opened("after");
        assertThat(get(before).slaPolicy().version()).isEqualTo(1);
        assertThat(get(before).firstResponse().dueAt()).isEqualTo("2026-12-01T03:00:00Z");
        assertThat(get(after).slaPolicy().version()).isEqualTo(2);
        assertThat(get(after).firstResponse().dueAt()).isEqualTo("2026-12-01T04:00:00Z");
    }

    @Test
    void theHeadOfANewTicketIsWhatTheDatabaseHolds() {
        TicketHead opened = fixture.opened("head");
        assertThat(register.head(opened.id())).contains(opened);
    }

    private void resolve(TicketHead ticket) {
        done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null)));
    }

    private Continuation customerWrites(TicketHead ticket, String at) {
        fixture.clock.set(at);
        return fixture.in(() -> register.customerWrote(ticket.id(), UUID.randomUUID(), fixture.clock.instant()));
    }

    private void run(Runnable deed) {
        fixture.in(() -> {
            deed.run();
            return null;
        });
    }

    private TicketView get(TicketHead ticket) {
        return done(fixture.desk.get(fixture.agent(), ticket.number()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }
}
