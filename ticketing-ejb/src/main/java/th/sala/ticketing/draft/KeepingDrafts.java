package th.sala.ticketing.draft;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class KeepingDrafts implements DraftDesk {
    private final TicketRegister tickets;
    private final DraftTable table;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingDrafts() {
        this(null, null, null);
    }

    @Inject
    public KeepingDrafts(TicketRegister tickets, DraftTable table, Clock clock) {
        this.tickets = tickets;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Outcome<OwnDraft> mine(Caller caller, long number) {
        return tickets.visible(caller, number)
                .then(ticket ->
                        Outcome.done(table.of(ticket.id(), caller.user()).orElse(OwnDraft.NONE)));
    }

    @Override
    public Outcome<OwnDraft> keep(Caller caller, long number, DraftWords words, Integer expected) {
        List<String> faults = words.faults();
        if (!faults.isEmpty()) {
            return Outcome.refused(
                    new Refusal(Refusal.Kind.INVALID, "unusable-draft", "Part of the draft is too long.", faults));
        }
        return tickets.visible(caller, number).then(ticket -> {
            boolean kept = words.empty()
                    ? table.drop(ticket.id(), caller.user(), expected)
                    : table.keep(ticket.id(), caller.user(), words, expected, clock.instant());
            return kept ? mine(caller, number) : changedElsewhere();
        });
    }

    private static Outcome<OwnDraft> changedElsewhere() {
        return Outcome.refused(
                Refusal.Kind.STALE,
                "stale-version",
                "The draft was changed elsewhere since you read it. Read it again.");
    }
}
