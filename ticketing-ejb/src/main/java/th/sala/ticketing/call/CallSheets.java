package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.call.CallTickets.Numbered;
import th.sala.ticketing.call.CallView.Candidate;
import th.sala.ticketing.call.CallView.OpenTicket;
import th.sala.ticketing.call.CallerMatch.Kept;
import th.sala.ticketing.call.CallerMatch.Known;
import th.sala.ticketing.call.CallerMatch.Several;
import th.sala.ticketing.people.Caller;

/** Makes of rows what a colleague may see: names and numbers masked. */
@Singleton
class CallSheets {
    private final CallTickets tickets;
    private final RecognisingCallers callers;
    private final SubjectRegister register;
    private final LineSeal seal;

    @Inject
    CallSheets(CallTickets tickets, RecognisingCallers callers, SubjectRegister register, LineSeal seal) {
        this.tickets = tickets;
        this.callers = callers;
        this.register = register;
        this.seal = seal;
    }

    List<CallView> of(Caller caller, List<CallRow> calls) {
        Map<SubjectId, SubjectId> survivors = callers.survivors(calls.stream()
                .map(CallRow::customer)
                .filter(Objects::nonNull)
                .map(SubjectId::new)
                .toList());
        List<Sheet> sheets = calls.stream().map(call -> sheet(call, survivors)).toList();
        Map<UUID, Numbered> numbers = tickets.numbers(
                calls.stream().map(CallRow::ticket).filter(Objects::nonNull).toList());
        Set<UUID> persons = new HashSet<>();
        Set<UUID> asked = new HashSet<>();
        for (Sheet sheet : sheets) {
            persons.addAll(sheet.persons());
            if (sheet.call().ticket() == null) {
                asked.addAll(sheet.persons());
            }
        }
        Map<SubjectId, RestrictedRecord> kept = callers.restricted(subjects(persons));
        persons.removeIf(person -> kept.containsKey(new SubjectId(person)));
        asked.retainAll(persons);
        Map<SubjectId, String> names = register.maskedNames(subjects(persons));
        Map<UUID, List<OpenTicket>> open =
                asked.isEmpty() ? Map.of() : tickets.open(new ArrayList<>(asked), List.copyOf(caller.teams()));
        Set<UUID> silenced = persons.isEmpty() ? Set.of() : tickets.silenced(new ArrayList<>(persons));
        return sheets.stream()
                .map(sheet -> view(
                        sheet,
                        Optional.ofNullable(sheet.call().ticket())
                                .map(numbers::get)
                                .orElse(null),
                        names,
                        kept,
                        open,
                        sheet.customer() != null && silenced.contains(sheet.customer())))
                .toList();
    }

    /** Who it is, or may be, is asked of the line anew until somebody has said it. */
    private Sheet sheet(CallRow call, Map<SubjectId, SubjectId> survivors) {
        Line line = seal.open(call);
        if (call.customer() != null) {
            SubjectId identity = new SubjectId(call.customer());
            return new Sheet(
                    call, line, survivors.getOrDefault(identity, identity).value(), List.of());
        }
        CallerMatch match = callers.match(line);
        if (match instanceof Several several) {
            return new Sheet(
                    call,
                    line,
                    null,
                    several.persons().stream().map(SubjectId::value).toList());
        }
        return new Sheet(
                call,
                line,
                call.ticket() == null
                        ? holder(match)
                                .map(this::survivor)
                                .map(SubjectId::value)
                                .orElse(null)
                        : null,
                List.of());
    }

    private static Optional<SubjectId> holder(CallerMatch match) {
        if (match instanceof Kept kept) {
            return Optional.of(kept.record().subject());
        }
        return match instanceof Known known ? Optional.of(known.person()) : Optional.empty();
    }

    private SubjectId survivor(SubjectId identity) {
        return callers.survivors(List.of(identity)).getOrDefault(identity, identity);
    }

    private static List<SubjectId> subjects(Set<UUID> persons) {
        return persons.stream().map(SubjectId::new).toList();
    }

    private static CallView view(
            Sheet sheet,
            Numbered ticket,
            Map<SubjectId, String> names,
            Map<SubjectId, RestrictedRecord> kept,
            Map<UUID, List<OpenTicket>> open,
            boolean silent) {
        CallRow call = sheet.call();
        RestrictedRecord record = sheet.customer() == null ? null : kept.get(new SubjectId(sheet.customer()));
        UUID customer = record == null ? sheet.customer() : null;
        return new CallView(
                call.id(),
                ticket == null ? null : ticket.number(),
                customer,
                customer == null ? null : names.get(new SubjectId(customer)),
                record != null,
                record == null ? null : record.officer(),
                sheet.candidates().stream()
                        .map(id -> new Candidate(
                                id,
                                names.get(new SubjectId(id)),
                                kept.containsKey(new SubjectId(id)),
                                open.getOrDefault(id, List.of())))
                        .toList(),
                customer == null || ticket != null ? List.of() : open.getOrDefault(customer, List.of()),
                call.direction(),
                sheet.line().masked(),
                call.queue(),
                call.team(),
                call.agent(),
                call.startedAt(),
                call.queuedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.abandonedAt(),
                call.heldSeconds(),
                call.wrapUpSeconds(),
                call.outcome(),
                call.transfers(),
                call.recordingRef(),
                call.recording(),
                call.script(),
                silent || record != null ? null : call.note(),
                call.source(),
                call.loggedAt(),
                call.loggedBy());
    }

    /** @param candidates whom to ask for; empty when that is clear */
    private record Sheet(CallRow call, Line line, UUID customer, List<UUID> candidates) {
        List<UUID> persons() {
            return customer == null ? candidates : List.of(customer);
        }
    }
}
