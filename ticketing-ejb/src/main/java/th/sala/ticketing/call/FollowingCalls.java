package th.sala.ticketing.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class FollowingCalls implements CallEvents {
    private final CallTable table;
    private final LiveCalls live;
    private final NewCalls fresh;
    private final ChoosingCallers choosing;
    private final CallAftermath aftermath;
    private final TicketRegister tickets;
    private final Staff staff;
    private final FeedWriter feed;

    @Inject
    public FollowingCalls(
            CallTable table,
            LiveCalls live,
            NewCalls fresh,
            ChoosingCallers choosing,
            CallAftermath aftermath,
            TicketRegister tickets,
            Staff staff,
            FeedWriter feed) {
        this.table = table;
        this.live = live;
        this.fresh = fresh;
        this.choosing = choosing;
        this.aftermath = aftermath;
        this.tickets = tickets;
        this.staff = staff;
        this.feed = feed;
    }

    @Override
    public Outcome<UUID> take(CallEvent event) {
        if (!Line.usable(event.number())) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unfit-call",
                    "This call cannot be: number: is no telephone number.",
                    List.of("number: is no telephone number")));
        }
        Caller exchange = staff.caller(event.channel(), Set.of("integration"));
        return fresh.team(exchange, event.queue())
                .map(team -> Outcome.done(followed(exchange, event, team)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.FORBIDDEN, "no-team", "There is no team that could own a ticket."));
    }

    private UUID followed(Caller exchange, CallEvent event, String team) {
        table.insert(fresh.ringing(event, team));
        CallRow before = table.known(null, event.channel(), event.call())
                .flatMap(table::held)
                .orElseThrow();
        live.apply(before.id(), event);
        CallRow after = table.find(before.id()).orElseThrow();
        if (after.ticket() == null && after.lost()) {
            choosing.fileAnyway(exchange, after);
        } else if (after.ticket() != null && after.answered() && !before.answered()) {
            aftermath.filed(after, tickets.head(after.ticket()).orElseThrow(), after.message());
        }
        feed.append("call-" + event.kind().name().toLowerCase(Locale.ROOT), after.id(), 0, after.team());
        return after.id();
    }
}
