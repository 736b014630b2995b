package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** Decides what a reader sees of each person, and writes down that they saw it. */
@Singleton
class Discretion {
    /** Who does not want to be rung is read all the same. */
    private static final String NO_CHANNEL = null;

    private static final String PURPOSE = "customer-care";
    private static final String HOLDS = "holds-open-ticket";
    private static final String OPENED = "opened-by-looker";
    private static final String CONVERSATION = "conversation";

    private final PurposeGate gate;
    private final AccessLog log;
    private final TicketRegister tickets;
    private final Clock clock;

    @Inject
    Discretion(PurposeGate gate, AccessLog log, TicketRegister tickets, Clock clock) {
        this.gate = gate;
        this.log = log;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Opens a conversation for a reader: asks the gate, in one go, about everybody whose words it holds and, for the holder
     * of the open ticket that the customer was in contact on, about everybody who appears by name or address. What is shown of whom is logged.
     *
     * @param spoken whose messages they are
     */
    Sight sight(Caller caller, TicketHead ticket, Collection<SubjectId> spoken, List<Appearance> appearances) {
        String occasion = occasion(caller, ticket);
        Map<SubjectId, Set<String>> named = occasion.equals(HOLDS) ? fields(appearances) : Map.of();
        Set<SubjectId> heard = new LinkedHashSet<>(spoken);
        heard.add(ticket.customer());
        Map<SubjectId, Decision> decisions = decide(
                caller,
                ticket,
                Stream.concat(heard.stream(), named.keySet().stream())
                        .distinct()
                        .toList());
        Sight sight = new Sight(ticket.customer(), named.keySet(), decisions);
        log.record(decisions.entrySet().stream()
                .flatMap(decided -> Stream.concat(
                                heard.contains(decided.getKey()) ? words(sight, decided.getKey()) : Stream.empty(),
                                sight.shows(decided.getKey()) ? named.get(decided.getKey()).stream() : Stream.empty())
                        .map(field -> entry(caller, ticket, decided, field, occasion)))
                .toList());
        return sight;
    }

    private static Stream<String> words(Sight sight, SubjectId person) {
        return sight.withheld(person) == null ? Stream.of(CONVERSATION) : Stream.empty();
    }

    /**
     * Asks the gate to show these persons' data on this ticket, whose customer is asked about too, and logs it for each of
     * them. The reason of the first refusal; empty when it may be shown.
     */
    Optional<String> reveal(
            Caller caller, TicketHead ticket, Collection<SubjectId> persons, String field, String reason) {
        Map<SubjectId, Decision> decisions = decide(
                caller,
                ticket,
                Stream.concat(persons.stream(), Stream.of(ticket.customer()))
                        .distinct()
                        .toList());
        Sight sight = new Sight(ticket.customer(), Set.of(), decisions);
        Optional<String> refused = (persons.isEmpty() ? Stream.of(ticket.customer()) : persons.stream())
                .map(sight::withheld)
                .filter(Objects::nonNull)
                .findFirst();
        if (refused.isEmpty()) {
            log.record(decisions.entrySet().stream()
                    .filter(shown -> persons.contains(shown.getKey()))
                    .map(shown -> entry(caller, ticket, shown, field, reason))
                    .toList());
        }
        return refused;
    }

    /** Why a reader opens what belongs to a ticket, when they are asked for no reason. */
    String occasion(Caller caller, TicketHead ticket) {
        if (holds(caller, ticket)) {
            return tickets.initiated(caller, ticket.id()) ? OPENED : HOLDS;
        }
        return caller.worksFor(ticket.team()) ? "reads-ticket" : "break-glass";
    }

    private static boolean holds(Caller caller, TicketHead ticket) {
        return caller.user().equals(ticket.assignee()) && ticket.state().open();
    }

    private static Map<SubjectId, Set<String>> fields(List<Appearance> appearances) {
        Map<SubjectId, Set<String>> fields = new LinkedHashMap<>();
        appearances.forEach(appearance -> appearance
                .fields()
                .forEach(field -> fields.computeIfAbsent(appearance.person(), person -> new TreeSet<>())
                        .add(field)));
        return fields;
    }

    private Map<SubjectId, Decision> decide(Caller caller, TicketHead ticket, Collection<SubjectId> persons) {
        List<SubjectId> asked = List.copyOf(persons);
        List<Decision> decisions = gate.decide(asked.stream()
                .map(person -> new ProcessingRequest(
                        person, PURPOSE, Operation.REVEAL, NO_CHANNEL, caller.user(), ticket.id()))
                .toList());
        Map<SubjectId, Decision> byPerson = new HashMap<>();
        for (int place = 0; place < asked.size(); place++) {
            byPerson.put(asked.get(place), decisions.get(place));
        }
        return byPerson;
    }

    private AccessEntry entry(
            Caller caller, TicketHead ticket, Map.Entry<SubjectId, Decision> shown, String field, String reason) {
        return new AccessEntry(
                clock.instant(),
                caller.user(),
                caller.is("supervisor") ? "supervisor" : "agent",
                shown.getKey(),
                field,
                ticket.number(),
                reason,
                null,
                shown.getValue().basis(),
                PURPOSE,
                shown.getValue().id());
    }
}
