package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/** TK-3: who takes a ticket has it, and nobody takes it unknowingly out of another's hands. */
class ClaimTest {
    private static final int PAIRS = 50;

    private final DeskFixture desk = new DeskFixture();
    private final DeskFixture node = desk.anotherNode();

    @Test
    void TK3_of_two_who_take_a_ticket_at_once_one_has_it_and_the_other_is_told_who() throws Exception {
        race(ClaimTest::claim, this::oneWins);
    }

    @Test
    void TK3_of_two_who_close_a_ticket_at_once_one_does_and_the_other_is_told() throws Exception {
        race(ClaimTest::close, this::oneCloses);
    }

    @Test
    void TK3_who_closes_a_closed_ticket_is_told_who_did() {
        TicketHead ticket = desk.opened("closed");
        won(close(desk, desk.colleague(), ticket));
        assertThat(refusal(close(desk, desk.agent(), ticket)).sentence())
                .contains("done already, by " + desk.colleague);
    }

    @Test
    void TK3_a_colleagues_ticket_is_taken_over_only_by_who_says_so_or_by_a_supervisor() {
        TicketHead ticket = desk.opened("in hand");
        won(desk.in(() -> desk.desk.assign(desk.agent(), ticket.number(), desk.agent, null, null, null)));
        assertThat(refusal(claim(desk, desk.colleague(), ticket)).code()).isEqualTo("already-taken");
        TicketPatch mine = new TicketPatch(null, null, null, desk.colleague, null, null, null, null, null);
        assertThat(refusal(desk.in(() -> desk.desk.patch(desk.colleague(), ticket.number(), mine, null)))
                        .code())
                .isEqualTo("already-taken");
        won(desk.in(() -> desk.desk.takeOver(desk.colleague(), ticket.number(), null)));
        Caller supervisor = desk.staff.caller(desk.agent, Set.of("agent", "supervisor"));
        assertThat(won(claim(desk, supervisor, ticket)).assignee()).isEqualTo(desk.agent);
    }

    private void race(Act deed, Judge judge) throws Exception {
        List<TicketHead> tickets = IntStream.range(0, PAIRS)
                .mapToObj(each -> desk.opened("raced for " + each))
                .toList();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Outcome<TicketView>>> one =
                    threads.submit(() -> all(deed, desk, desk.agent(), tickets, together));
            Future<List<Outcome<TicketView>>> other =
                    threads.submit(() -> all(deed, node, node.colleague(), tickets, together));
            for (int each = 0; each < PAIRS; each++) {
                judge.of(tickets.get(each), one.get().get(each), other.get().get(each));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<Outcome<TicketView>> all(
            Act deed, DeskFixture where, Caller who, List<TicketHead> tickets, CyclicBarrier together)
            throws Exception {
        Stream.Builder<Outcome<TicketView>> told = Stream.builder();
        for (TicketHead ticket : tickets) {
            together.await();
            told.add(deed.on(where, who, ticket));
        }
        return told.build().toList();
    }

    private static Outcome<TicketView> close(DeskFixture where, Caller who, TicketHead ticket) {
        return where.in(() -> where.desk.resolve(who, ticket.number(), "solved", "other", null, null));
    }

    private static Outcome<TicketView> claim(DeskFixture where, Caller who, TicketHead ticket) {
        return where.in(() -> where.desk.assign(who, ticket.number(), who.user(), null, null, null));
    }

    private void oneWins(TicketHead ticket, Outcome<TicketView> one, Outcome<TicketView> other) {
        String owner =
                desk.in(() -> desk.register.head(ticket.id())).orElseThrow().assignee();
        Outcome<TicketView> winner = owner.equals(desk.agent) ? one : other;
        assertThat(won(winner).assignee()).isEqualTo(owner);
        Refusal told = refusal(winner.equals(one) ? other : one);
        assertThat(told.code()).isEqualTo("already-taken");
        assertThat(told.sentence()).contains(owner);
    }

    private void oneCloses(TicketHead ticket, Outcome<TicketView> one, Outcome<TicketView> other) {
        boolean first = one.fold(done -> true, refused -> false);
        assertThat(won(first ? one : other).state()).isEqualTo("done");
        Refusal told = refusal(first ? other : one);
        assertThat(told.code()).isIn("transition-refused", "concurrent-change");
        if (told.code().equals("transition-refused")) {
            assertThat(told.sentence()).contains("done already, by " + (first ? desk.agent : desk.colleague));
        }
    }

    private static TicketView won(Outcome<TicketView> outcome) {
        return outcome.fold(view -> view, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    private static Refusal refusal(Outcome<TicketView> outcome) {
        return outcome.fold(
                view -> {
                    throw new AssertionError("was not refused");
                },
                refused -> refused);
    }

    /** What both do. */
    private interface Act {
        Outcome<TicketView> on(DeskFixture where, Caller who, TicketHead ticket);
    }

    /** What must have come of it. */
    private interface Judge {
        void of(TicketHead ticket, Outcome<TicketView> one, Outcome<TicketView> other);
    }
}
