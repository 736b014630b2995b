package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CareGate.Occasion;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

@Stateless
public class LookingAtRecords implements RecordsDesk {
    private final CustomerTickets tickets;
    private final CareGate care;

    @Inject
    public LookingAtRecords(CustomerTickets tickets, CareGate care) {
        this.tickets = tickets;
        this.care = care;
    }

    @Override
    public Outcome<SubjectId> look(Caller caller, SubjectId person, String part) {
        if (caller.is(ServingCustomers.OFFICER)) {
            care.onDuty(person, caller.user(), part);
            return Outcome.done(person);
        }
        return tickets.inHand(caller, person)
                .map(ticket -> shown(caller, person, part, ticket))
                .orElseGet(ServingCustomers::unknown);
    }

    @Override
    public Outcome<SubjectId> serve(Caller caller, SubjectId person) {
        return tickets.inHand(caller, person)
                .map(ticket -> Outcome.done(person))
                .orElseGet(ServingCustomers::unknown);
    }

    private Outcome<SubjectId> shown(Caller caller, SubjectId person, String part, TicketHead ticket) {
        Decision decision = care.ask(person, null, caller.user(), ticket.id());
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        Occasion occasion = new Occasion(
                caller.user(), ServingCustomers.AGENT, ticket.number(), ServingCustomers.HOLDS_OPEN_TICKET, null);
        care.show(person, part, occasion, decision);
        return Outcome.done(person);
    }
}
