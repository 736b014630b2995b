package th.sala.ticketing.merge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.merge.SplitRows.Split;
import th.sala.ticketing.merge.Strangers.Word;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class SplittingTickets implements TicketSplits {
    private final TicketRegister tickets;
    private final TicketDesk desk;
    private final SplitRows rows;
    private final SplitRules rules;
    private final SplitMoves moves;
    private final Clock clock;

    @Inject
    public SplittingTickets(
            TicketRegister tickets, TicketDesk desk, SplitRows rows, SplitRules rules, SplitMoves moves, Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.rows = rows;
        this.rules = rules;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketView> split(Caller caller, long number, List<UUID> chosen) {
        List<UUID> moving = chosen.stream().distinct().toList();
        if (moving.isEmpty() || moving.size() > MOST) {
            return refused(Refusal.Kind.INVALID, "messages-required", "Choose 1 to 200 messages of the ticket.");
        }
        return tickets.visible(caller, number).then(ticket -> {
            moves.hold(ticket.id());
            return desk.get(caller, number).then(view -> split(caller, ticket, view, moving));
        });
    }

    private Outcome<TicketView> split(Caller caller, TicketHead ticket, TicketView view, List<UUID> moving) {
        List<Word> words = rows.words(ticket.id(), moving);
        Optional<Refusal> unfit = rules.unfit(view, ticket.id(), moving, words);
        return unfit.isPresent()
                ? Outcome.refused(unfit.get())
                : desk.get(caller, moves.split(ticket, view, words, caller.user(), clock.instant()));
    }

    @Override
    public Outcome<TicketView> undo(Caller caller, long number) {
        return tickets.visible(caller, number).then(opened -> {
            Optional<Split> split = rows.of(opened.id());
            if (split.isEmpty()) {
                return refused(Refusal.Kind.CONFLICT, "not-split", "This ticket was not split from another one.");
            }
            if (!split.get().actor().equals(caller.user()) && !caller.is("supervisor")) {
                return refused(Refusal.Kind.FORBIDDEN, "not-who-split", "Who split it takes it back, or a supervisor.");
            }
            moves.hold(opened.id(), split.get().goesOn());
            return back(caller, opened, rows.of(opened.id()).orElseThrow().goesOn());
        });
    }

    private Outcome<TicketView> back(Caller caller, TicketHead opened, UUID into) {
        if (moves.merged(opened.id())) {
            return refused(
                    Refusal.Kind.CONFLICT, "merged-ticket", "This ticket goes on in another one. Work on that one.");
        }
        TicketHead other = tickets.head(into).orElseThrow();
        if (!caller.worksFor(other.team())) {
            return refused(
                    Refusal.Kind.FORBIDDEN,
                    "supervisor-needed",
                    "The ticket that it came from is of another team. Ask a supervisor of both teams.");
        }
        if (!other.state().open()) {
            return refused(
                    Refusal.Kind.CONFLICT,
                    "not-open",
                    "The ticket that it came from is closed. Open that one again first.");
        }
        moves.back(opened.id(), into, caller.user(), clock.instant());
        return desk.get(caller, opened.number());
    }

    private static Outcome<TicketView> refused(Refusal.Kind kind, String code, String sentence) {
        return Outcome.refused(kind, code, sentence);
    }
}
