package th.sala.ticketing.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.routing.Routing;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.sla.EscalationStep;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.ticket.Aftermath.Standing;

@Stateless
public class RegisteringTickets implements TicketRegister {
    @PersistenceContext(unitName = "ticketing")
    EntityManager entities;

    private final TicketHeads heads;
    private final Aftermath aftermath;
    private final TicketClocks clocks;
    private final Routing routing;
    private final Staff staff;
    private final Duration reopenWindow;

    @Inject
    public RegisteringTickets(
            TicketHeads heads,
            Aftermath aftermath,
            TicketClocks clocks,
            Routing routing,
            Staff staff,
            @ConfigProperty(name = "sala.reopen-window", defaultValue = "P7D") Duration reopenWindow) {
        this.heads = heads;
        this.aftermath = aftermath;
        this.clocks = clocks;
        this.routing = routing;
        this.staff = staff;
        this.reopenWindow = reopenWindow;
    }

    @Override
    public TicketHead open(NewTicket opened) {
        PinnedPolicy policy = clocks.pin(opened.matter(), opened.customer(), opened.startedAt());
        Owner owner = routing.ownerOf(opened.team(), opened.customer());
        Ticket ticket = Ticket.open(UuidCreator.getTimeOrderedEpoch(), heads.nextNumber(), opened, owner, policy);
        store().open(ticket, policy, opened.startedAt());
        return ticket.head();
    }

    @Override
    public TicketHead setAside(NewTicket opened, String outcome, String why) {
        PinnedPolicy policy = clocks.pin(opened.matter(), opened.customer(), opened.startedAt());
        Owner queue = new Owner(opened.team(), null, "team queue " + opened.team() + ": " + why);
        Ticket ticket = Ticket.open(UuidCreator.getTimeOrderedEpoch(), heads.nextNumber(), opened, queue, policy);
        ticket.cancel(Closing.without(outcome), new Deed(opened.actor(), opened.startedAt(), why));
        store().setAside(ticket);
        return ticket.head();
    }

    @Override
    public Optional<TicketHead> head(UUID ticket) {
        return heads.byId(ticket);
    }

    @Override
    public Outcome<TicketHead> visible(Caller caller, long number) {
        return heads.visible(caller, number);
    }

    @Override
    public Outcome<TicketHead> writable(Caller caller, long number) {
        return heads.writable(caller, number);
    }

    @Override
    public Outcome<TicketHead> readable(Caller caller, long number) {
        return heads.readable(caller, number);
    }

    @Override
    public boolean initiated(Caller caller, UUID ticket) {
        return heads.initiated(caller, ticket);
    }

    @Override
    public Optional<TicketHead> ofAnyTeam(long number) {
        return heads.anyTeams(number);
    }

    @Override
    public Continuation customerWrote(UUID id, UUID message, Instant at) {
        Deed deed = new Deed(Deed.CUSTOMER, at, "the customer wrote");
        Continuation continuation = continued(id, at, ticket -> ticket.customerWrote(message, reopenWindow, deed));
        if (continuation != Continuation.TOO_LATE) {
            clocks.asked(id, at);
        }
        return continuation;
    }

    @Override
    public Continuation customerThanked(UUID id, UUID message, Instant at) {
        Deed deed = new Deed(Deed.CUSTOMER, at, "the customer thanked");
        return continued(id, at, ticket -> ticket.customerThanked(message, reopenWindow, deed));
    }

    private Continuation continued(UUID id, Instant at, Function<Ticket, Continuation> deed) {
        Ticket ticket = store().locked(id);
        Standing before = Standing.of(ticket);
        Continuation continuation = ticket.merged() ? Continuation.TOO_LATE : deed.apply(ticket);
        if (continuation != Continuation.TOO_LATE) {
            store().save(ticket, before, at);
        }
        return continuation;
    }

    @Override
    public TicketHead goesOn(TicketHead ticket) {
        return heads.survivor(ticket);
    }

    @Override
    public Optional<UUID> followUp(UUID ticket) {
        return heads.following(ticket);
    }

    @Override
    public void lastMessage(UUID id, UUID message, Instant at) {
        Ticket ticket = store().locked(id);
        ticket.hear(message, at);
        store().saveHeard(ticket);
    }

    @Override
    public void answered(UUID id, UUID message, String agent, Instant at) {
        change(id, at, ticket -> {
            ticket.answered(message, new Deed(agent, at, "answered"));
            new Ownership(staff)
                    .taken(ticket, agent)
                    .ifPresent(owner -> ticket.own(owner, new Deed(agent, at, owner.reason())));
        });
    }

    @Override
    public void takenBack(UUID id, UUID message, UUID newest, String agent, Instant at) {
        change(
                id,
                at,
                ticket -> ticket.takenBack(message, newest, new Deed(agent, at, "taken-back"))
                        .ifPresent(ended -> clocks.pauseOn(id, ended)));
    }

    @Override
    public void answerAccepted(UUID id, Instant writtenAt, Instant at) {
        heads.byId(id).ifPresent(ticket -> aftermath.answered(ticket, writtenAt, at));
    }

    @Override
    public void unsent(UUID id, String subject, Instant at) {
        change(id, at, ticket -> ticket.unsent(subject, new Deed(Deed.CUSTOMER, at, "unsent")));
    }

    @Override
    public void renamed(UUID id, String subject, Instant at) {
        change(id, at, ticket -> ticket.rename(subject, new Deed(Deed.CUSTOMER, at, "edited")));
    }

    @Override
    public void timeCame(UUID id, Instant at) {
        change(id, at, ticket -> ticket.progress(new Deed(Deed.SYSTEM, at, "its time came")));
    }

    @Override
    public void mailReturned(UUID id, String reason, Instant at) {
        change(id, at, ticket -> ticket.note("delivery", "sent", "failed", new Deed(Deed.SYSTEM, at, reason)));
    }

    @Override
    public void clockRang(ClockAlarm alarm) {
        Deed deed = new Deed(Deed.SYSTEM, alarm.at(), alarm.clock());
        change(alarm.ticket(), alarm.at(), ticket -> {
            String what = alarm.kind() + (alarm.level() > 0 ? " " + alarm.level() : "");
            ticket.note("sla", null, what, deed);
            if (alarm.step() == EscalationStep.RAISE_PRIORITY && ticket.state().open()) {
                ticket.raisePriority(deed);
            }
        });
        heads.byId(alarm.ticket()).ifPresent(head -> aftermath.rang("sla-" + alarm.kind(), head));
    }

    @Override
    public void tied(UUID id, String from, String to, String agent, Instant at) {
        change(id, at, ticket -> ticket.note("link", from, to, new Deed(agent, at, null)));
    }

    @Override
    public void give(UUID id, Owner owner, Instant at) {
        TicketStore store = store();
        Ticket ticket = store.locked(id);
        Standing before = Standing.of(ticket);
        ticket.own(owner, new Deed(Deed.SYSTEM, at, owner.reason()));
        store.saveAndLetGo(ticket, before, at);
    }

    @Override
    public void rated(UUID id, int score, Instant at) {
        change(
                id,
                at,
                ticket -> ticket.note("rating", null, Integer.toString(score), new Deed(Deed.CUSTOMER, at, null)));
    }

    private void change(UUID id, Instant at, Consumer<Ticket> deed) {
        Ticket ticket = store().locked(id);
        Standing before = Standing.of(ticket);
        deed.accept(ticket);
        store().save(ticket, before, at);
    }

    private TicketStore store() {
        return new TicketStore(entities, aftermath);
    }
}
