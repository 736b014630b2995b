package th.sala.ticketing.processing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.conversation.RevealReason;
import th.sala.ticketing.identity.Persons;
import th.sala.ticketing.intake.Quarantine;
import th.sala.ticketing.intake.Quarantine.Original;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class OpeningQuarantine implements QuarantineDesk {
    private static final String PURPOSE = "customer-care";
    private static final String SUPERVISOR = "supervisor";

    private final Quarantine quarantine;
    private final Accounts accounts;
    private final Persons persons;
    private final PurposeGate gate;
    private final AccessLog log;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public OpeningQuarantine(
            Quarantine quarantine,
            Accounts accounts,
            Persons persons,
            PurposeGate gate,
            AccessLog log,
            AuditTrail audit,
            Clock clock) {
        this.quarantine = quarantine;
        this.accounts = accounts;
        this.persons = persons;
        this.gate = gate;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<FileContent> raw(Caller caller, UUID id, String asked) {
        String reason = asked == null ? RevealReason.QUALITY : asked;
        return RevealReason.coded(reason)
                ? quarantine
                        .original(id)
                        .filter(original -> leads(caller, original))
                        .map(original -> revealed(caller, original, reason))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.Kind.NOT_FOUND, "not-held", "Nothing of this id is held for your teams."))
                : Outcome.refused(Refusal.Kind.INVALID, "reason-required", "Say why, with one of the coded reasons.");
    }

    @Override
    public List<Quarantine.Held> held(Caller caller, int limit) {
        return caller.is(SUPERVISOR) ? quarantine.held(caller.teams(), limit) : List.of();
    }

    @Override
    public Quarantine.Replay replay(Caller caller, UUID id) {
        return quarantine
                .original(id)
                .filter(original -> leads(caller, original))
                .map(original -> quarantine.replay(id, caller.user()))
                .orElse(Quarantine.Replay.NOT_HELD);
    }

    private boolean leads(Caller caller, Original original) {
        return caller.is(SUPERVISOR) && caller.worksFor(accounts.team(original.channel(), original.account()));
    }

    private Outcome<FileContent> revealed(Caller caller, Original original, String reason) {
        List<SubjectId> people =
                persons.known(original.people()).values().stream().distinct().toList();
        List<Decision> decisions = gate.decide(people.stream()
                .map(person -> new ProcessingRequest(
                        person, PURPOSE, Operation.REVEAL, original.channel(), caller.user(), original.id()))
                .toList());
        Optional<String> refused = decisions.stream()
                .filter(decision -> !decision.permitted())
                .map(Decision::reason)
                .findFirst();
        if (refused.isPresent()) {
            return Outcome.refusedByGate(refused.get());
        }
        log.record(IntStream.range(0, people.size())
                .mapToObj(place -> entry(caller, people.get(place), reason, decisions.get(place)))
                .toList());
        audit.record(
                new AuditEvent(caller.user(), "quarantine-opened", "inbox:" + original.id(), Map.of("reason", reason)));
        return Outcome.done(new FileContent(original.id() + ".eml", "application/octet-stream", original.bytes()));
    }

    private AccessEntry entry(Caller caller, SubjectId person, String reason, Decision decision) {
        return new AccessEntry(
                clock.instant(),
                caller.user(),
                SUPERVISOR,
                person,
                "raw-message",
                null,
                reason,
                null,
                decision.basis(),
                PURPOSE,
                decision.id());
    }
}
