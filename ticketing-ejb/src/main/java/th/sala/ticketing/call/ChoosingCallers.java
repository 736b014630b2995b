package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.call.CallDesk.Filing;
import th.sala.ticketing.call.CallerMatch.Fresh;
import th.sala.ticketing.call.CallerMatch.Kept;
import th.sala.ticketing.call.CallerMatch.Known;
import th.sala.ticketing.call.CallerMatch.Several;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** Whose a call is and which ticket it goes on with: by a person's choice, else by its line. */
@Singleton
class ChoosingCallers {
    private final RecognisingCallers callers;
    private final CallTickets open;
    private final TicketRegister tickets;
    private final FilingCalls filing;
    private final LineSeal seal;

    @Inject
    ChoosingCallers(
            RecognisingCallers callers, CallTickets open, TicketRegister tickets, FilingCalls filing, LineSeal seal) {
        this.callers = callers;
        this.open = open;
        this.tickets = tickets;
        this.filing = filing;
        this.seal = seal;
    }

    boolean exists(SubjectId person) {
        return callers.exists(person);
    }

    /** The ticket; empty when the call waits for a person to say who rang. */
    Outcome<Optional<TicketHead>> file(Caller caller, CallRow call, Filing choice) {
        return chosen(caller, choice.ticket()).then(ticket -> {
            Line line = seal.open(call);
            callers.hold(line);
            Optional<Person> person = person(caller, call, line, choice, ticket);
            if (choice.customer() != null) {
                callers.chosen(line, new SubjectId(choice.customer()));
            }
            return Outcome.done(person.map(found -> filing.file(
                    call, found.id(), found.known(), ticket.or(() -> latest(caller, found, choice.fresh())))));
        });
    }

    /** Says whose a call is that was filed under nobody known. */
    Outcome<Optional<TicketHead>> name(Caller caller, CallRow call, SubjectId person) {
        TicketHead ticket = tickets.head(call.ticket()).orElseThrow();
        callers.attest(person, ticket.customer(), caller.user());
        callers.chosen(seal.open(call), person);
        filing.named(call, person);
        return Outcome.done(Optional.of(ticket));
    }

    /** Files it in any case: under nobody known when it is not clear who rang. */
    TicketHead fileAnyway(Caller caller, CallRow call) {
        Line line = seal.open(call);
        callers.hold(line);
        Person person =
                byLine(caller, call, line, Optional.empty()).orElseGet(() -> new Person(callers.unknown(), false));
        return filing.file(call, person.id(), person.known(), latest(caller, person, false));
    }

    private Outcome<Optional<TicketHead>> chosen(Caller caller, Long number) {
        return number == null
                ? Outcome.done(Optional.empty())
                : tickets.visible(caller, number).then(head -> Outcome.done(Optional.of(tickets.goesOn(head))));
    }

    private Optional<Person> person(
            Caller caller, CallRow call, Line line, Filing choice, Optional<TicketHead> ticket) {
        if (choice.customer() != null) {
            return Optional.of(new Person(callers.forNewMatter(new SubjectId(choice.customer()), caller.user()), true));
        }
        return choice.stranger()
                ? Optional.of(new Person(callers.unknown(), true))
                : byLine(caller, call, line, ticket.map(TicketHead::customer));
    }

    /** @param ticketOf whose ticket was chosen: where the line leaves it open, that says who rang */
    private Optional<Person> byLine(Caller caller, CallRow call, Line line, Optional<SubjectId> ticketOf) {
        CallerMatch match = callers.match(line);
        if (match instanceof Known known) {
            return Optional.of(new Person(known.person(), true));
        }
        if (match instanceof Kept kept) {
            return Optional.of(new Person(callers.forNewMatter(kept.record().subject(), caller.user()), true));
        }
        if (match instanceof Fresh fresh) {
            return Optional.of(new Person(callers.registered(fresh.contact()), true));
        }
        if (match instanceof Several several) {
            Optional<Person> told = ticketOf.filter(
                            one -> several.persons().stream().anyMatch(person -> callers.same(person, one)))
                    .map(one -> new Person(one, true));
            return told.isEmpty() && call.lost() ? Optional.of(new Person(callers.unknown(), false)) : told;
        }
        return Optional.of(
                ticketOf.map(one -> new Person(one, true)).orElseGet(() -> new Person(callers.unknown(), false)));
    }

    private Optional<TicketHead> latest(Caller caller, Person person, boolean fresh) {
        return fresh
                ? Optional.empty()
                : open.byPhone(person.id(), List.copyOf(caller.teams())).flatMap(tickets::head);
    }

    /** @param known false when the line did not tell and nobody chose */
    private record Person(SubjectId id, boolean known) {}
}
