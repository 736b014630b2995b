package th.sala.consent.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.erasure.ErasureRows.Run;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.rights.RequestDecision;
import th.sala.consent.rights.RequestDeeds;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.time.Bangkok;

/** Plans and executions, each a run with its lines. */
@Stateless
public class RecordedErasures implements ErasureDesk {
    private static final String PLAN = "plan";
    private static final String EXECUTION = "execution";
    private static final String BLOCKED = "blocked";

    private final Clock clock;
    private final LawBook law;
    private final RequestDesk requests;
    private final RequestDeeds deeds;
    private final SubjectDataHolders holders;
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final ProcessingBlocks blocks;
    private final AuditTrail trail;
    private final ErasurePlanner planner;
    private final ErasureRows rows;

    @Inject
    public RecordedErasures(
            Clock clock,
            LawBook law,
            RequestDesk requests,
            RequestDeeds deeds,
            SubjectDataHolders holders,
            SubjectRegister register,
            SubjectMerges merges,
            ProcessingBlocks blocks,
            AuditTrail trail,
            ErasurePlanner planner,
            ErasureRows rows) {
        this.clock = clock;
        this.law = law;
        this.requests = requests;
        this.deeds = deeds;
        this.holders = holders;
        this.register = register;
        this.merges = merges;
        this.blocks = blocks;
        this.trail = trail;
        this.planner = planner;
        this.rows = rows;
    }

    @Override
    public Optional<ErasureReport> plan(UUID request) {
        return rows.newest(request, PLAN);
    }

    @Override
    public Optional<ErasureReport> certificate(UUID request) {
        return rows.newest(request, EXECUTION);
    }

    @Override
    public ErasureOutcome plan(UUID id, String actor) {
        rows.hold(id);
        Optional<RightsRequest> request = requests.get(id);
        Optional<ErasureRefusal> why = ErasureRules.againstPlan(request);
        if (why.isPresent()) {
            return new ErasureOutcome.Refused(why.get());
        }
        ErasurePlan plan = planner.plan(request.get().subject(), clock.instant());
        return recorded(request.get(), PLAN, plan, actor);
    }

    @Override
    public ErasureOutcome execute(UUID id, String actor) {
        rows.hold(id);
        Optional<RightsRequest> request = requests.get(id);
        Optional<ErasureRefusal> why = ErasureRules.againstExecution(request, plan(id).isPresent());
        if (why.isPresent()) {
            return new ErasureOutcome.Refused(why.get());
        }
        Optional<ErasureReport> before = certificate(id);
        if (before.isPresent() && !before.get().outcome().equals(BLOCKED)) {
            return new ErasureOutcome.Done(before.get());
        }
        ErasurePlan plan = planner.plan(request.get().subject(), clock.instant());
        if (plan.holds().isEmpty()) {
            return erased(request.get(), plan, actor);
        }
        return before.isPresent() ? new ErasureOutcome.Done(before.get()) : blocked(request.get(), plan, actor);
    }

    /** By errands that were prepared before, because afterwards nothing leads to the person any more. */
    private ErasureOutcome erased(RightsRequest request, ErasurePlan plan, String actor) {
        SubjectId subject = request.subject();
        List<SubjectId> identities = merges.whole(subject);
        register.markErased(subject);
        for (SubjectDataHolder holder : holders.all()) {
            holder.erase(subject);
        }
        UUID event = UuidCreator.getTimeOrderedEpoch();
        rows.tell(event, identities, request.law(), actor, clock.instant());
        UUID run = add(request, EXECUTION, plan, plan.lines(), event, actor);
        Instant now = clock.instant();
        plan.errands().forEach(todo -> rows.add(run, todo.holder(), todo.errand(), now));
        rows.add(run, SecondLook.NAME, SecondLook.at(subject), now, now.plus(SecondLook.AFTER));
        deeds.carriedOut(request.id(), "system", actor);
        return done(request, EXECUTION, plan, actor);
    }

    /** What may not be deleted is kept from every use but the one that it is held for (section 34). */
    private ErasureOutcome blocked(RightsRequest request, ErasurePlan plan, String actor) {
        merges.whole(request.subject()).stream()
                .filter(identity -> !blocks.restricted(identity))
                .forEach(identity -> blocks.restrict(identity, actor, null));
        holders.all().forEach(holder -> holder.restrict(request.subject(), true));
        return recorded(request, EXECUTION, plan, actor);
    }

    private ErasureOutcome recorded(RightsRequest request, String kind, ErasurePlan plan, String actor) {
        add(request, kind, plan, plan.everyLine(clock.instant()), null, actor);
        return done(request, kind, plan, actor);
    }

    private UUID add(RightsRequest request, String kind, ErasurePlan plan, List<Line> lines, UUID event, String actor) {
        Instant now = clock.instant();
        LawVersion backup = rule("RET-BACKUP", now);
        Optional<RequestDecision> granted = Optional.ofNullable(request.decision());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        rows.add(
                new Run(
                        id,
                        request.id(),
                        request.subject().value(),
                        kind,
                        plan.outcome(),
                        now,
                        actor,
                        granted.map(RequestDecision::by).orElse(null),
                        granted.map(RequestDecision::at).orElse(null),
                        backup.key(),
                        backup.version(),
                        lastDay(backup, now),
                        lastDay(rule("RET-CERTIFICATE", now), now),
                        event),
                lines,
                plan.holds());
        return id;
    }

    private ErasureOutcome done(RightsRequest request, String kind, ErasurePlan plan, String actor) {
        trail.record(new AuditEvent(
                actor,
                "erasure-" + kind,
                "rights-request:" + request.id(),
                Map.of(
                        "outcome",
                        plan.outcome(),
                        "stores",
                        String.valueOf(plan.lines().size() + plan.errands().size()))));
        return new ErasureOutcome.Done(rows.newest(request.id(), kind).orElseThrow());
    }

    private LawVersion rule(String key, Instant now) {
        return law.inForce(key, Bangkok.day(now)).orElseThrow();
    }

    private static LocalDate lastDay(LawVersion rule, Instant now) {
        return StatutoryClock.dueOn(rule, now).orElseThrow();
    }
}
