package th.sala.consent.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** Rules and runs in {@code retention_rule}, {@code retention_run} and the tables of its steps. */
@Stateless
public class RecordedRetention implements RetentionDesk {
    private static final String IN_REVIEW = "in-review";

    private final Jdbi jdbi;
    private final Clock clock;
    private final RetentionPlan plan;
    private final StoreBook stores;
    private final AsideRows asides;
    private final AuditTrail trail;

    @Inject
    public RecordedRetention(
            Jdbi jdbi, Clock clock, RetentionPlan plan, StoreBook stores, AsideRows asides, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.plan = plan;
        this.stores = stores;
        this.asides = asides;
        this.trail = trail;
    }

    @Override
    public List<RetentionRule> rules() {
        return plan.rules();
    }

    @Override
    public RetentionOutcome<RetentionRule> add(NewRule asked, String actor) {
        return jdbi.withHandle(handle -> {
            oneAtATime(handle);
            Optional<RuleRow> held = plan.rows().stream()
                    .filter(row -> row.category().equals(asked.category()))
                    .findFirst();
            NewRule rule = RuleRules.completed(asked);
            Optional<RetentionRefusal> why = held.map(row -> RuleRules.against(rule, row, plan.period(rule.law())))
                    .orElse(Optional.of(RetentionRefusal.UNKNOWN_CATEGORY));
            return why.isPresent()
                    ? new RetentionOutcome.Refused<>(why.get())
                    : added(handle, rule, held.orElseThrow().version() + 1, actor);
        });
    }

    private RetentionOutcome<RetentionRule> added(Handle handle, NewRule rule, int version, String actor) {
        handle.createUpdate(RetentionTables.ADD_RULE)
                .bind("category", rule.category())
                .bind("version", version)
                .bind("law", rule.law())
                .bind("method", rule.method())
                .bind("ground", rule.ground())
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute();
        trail.record(new AuditEvent(
                actor,
                "retention-rule-added",
                "retention-rule:" + rule.category(),
                Map.of("version", String.valueOf(version), "law", rule.law(), "method", rule.method())));
        return new RetentionOutcome.Done<>(plan.rules().stream()
                .filter(one -> one.category().equals(rule.category()))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public List<RetentionRun> runs() {
        return jdbi.withHandle(handle -> runs(
                handle,
                handle.createQuery(RetentionTables.RUNS).mapTo(RunRow.class).list()));
    }

    @Override
    public Optional<RetentionRun> run(UUID id) {
        return jdbi.withHandle(handle ->
                runs(
                                handle,
                                handle.createQuery(RetentionTables.RUN)
                                        .bind("id", id)
                                        .mapTo(RunRow.class)
                                        .list())
                        .stream()
                        .findFirst());
    }

    @Override
    public RetentionOutcome<RetentionRun> dryRun(Set<String> categories) {
        List<RetentionPart> parts = plan.due(categories);
        return parts.isEmpty()
                ? new RetentionOutcome.Refused<>(RetentionRefusal.NOTHING_TO_RUN)
                : new RetentionOutcome.Done<>(new RetentionRun(
                        null,
                        true,
                        null,
                        "dry",
                        clock.instant(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        parts));
    }

    @Override
    public RetentionOutcome<RetentionRun> propose(Set<String> categories, String actor) {
        List<RetentionPart> parts = plan.due(categories);
        if (parts.isEmpty()) {
            return new RetentionOutcome.Refused<>(RetentionRefusal.NOTHING_TO_RUN);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return jdbi.withHandle(handle -> {
            plan.pin(handle, id, null, actor, parts);
            return done(id, "proposed", actor);
        });
    }

    @Override
    public RetentionOutcome<RetentionRun> approve(UUID id, boolean approved, String actor) {
        return step(
                id,
                "proposed",
                RetentionRefusal.NOT_PROPOSED,
                actor,
                approved ? "approved" : "declined",
                handle -> handle.createUpdate(RetentionTables.APPROVE)
                        .bind("id", id)
                        .bind("approved", approved)
                        .bind("at", clock.instant())
                        .bind("actor", actor)
                        .execute());
    }

    @Override
    public RetentionOutcome<RetentionRun> review(UUID id, boolean anonymous, String actor) {
        return step(
                id,
                IN_REVIEW,
                RetentionRefusal.NOT_IN_REVIEW,
                actor,
                anonymous ? "anonymous" : "not-anonymous",
                handle -> {
                    Likeness likeness = stores.likeness(id);
                    handle.createUpdate(RetentionTables.REVIEW)
                            .bind("review", UuidCreator.getTimeOrderedEpoch())
                            .bind("id", id)
                            .bind("anonymous", anonymous)
                            .bind("records", likeness.records())
                            .bind("groups", likeness.groups())
                            .bind("smallest", likeness.smallest())
                            .bind("inSmall", likeness.inSmall())
                            .bind("at", clock.instant())
                            .bind("actor", actor)
                            .execute();
                });
    }

    @Override
    public List<AsideRecord> asides() {
        return asides.all();
    }

    @Override
    public RetentionOutcome<AsideRecord> again(UUID id, String actor) {
        Optional<AsideRecord> aside =
                asides.all().stream().filter(one -> one.id().equals(id)).findFirst();
        if (aside.isEmpty() || !asides.end(id, "again", actor)) {
            return new RetentionOutcome.Refused<>(RetentionRefusal.UNKNOWN_ASIDE);
        }
        trail.record(new AuditEvent(actor, "retention-tried-again", "retention-aside:" + id, Map.of()));
        return new RetentionOutcome.Done<>(aside.get());
    }

    @Override
    public List<String> uncovered() {
        return stores.uncovered(plan.rows().stream().map(RuleRow::category).collect(Collectors.toSet()));
    }

    private RetentionOutcome<RetentionRun> step(
            UUID id, String state, RetentionRefusal elsewhere, String actor, String deed, Step step) {
        return jdbi.withHandle(handle -> {
            oneAtATime(handle);
            Optional<RetentionRun> run = run(id);
            if (run.isEmpty()) {
                return new RetentionOutcome.Refused<>(RetentionRefusal.UNKNOWN_RUN);
            }
            if (!run.get().state().equals(state)) {
                return new RetentionOutcome.Refused<>(elsewhere);
            }
            if (run.get().proposedBy().equals(actor)) {
                return new RetentionOutcome.Refused<>(RetentionRefusal.SAME_PERSON);
            }
            step.record(handle);
            return done(id, deed, actor);
        });
    }

    private RetentionOutcome<RetentionRun> done(UUID id, String deed, String actor) {
        trail.record(new AuditEvent(actor, "retention-run-" + deed, "retention-run:" + id, Map.of()));
        return new RetentionOutcome.Done<>(run(id).orElseThrow());
    }

    private List<RetentionRun> runs(Handle handle, List<RunRow> rows) {
        Map<UUID, List<PartRow>> parts =
                parts(handle, rows.stream().map(RunRow::id).toList());
        return rows.stream()
                .map(row -> row.run(
                        parts.getOrDefault(row.id(), List.of()).stream()
                                .map(PartRow::part)
                                .toList(),
                        row.state().equals(IN_REVIEW) ? stores.likeness(row.id()) : null))
                .toList();
    }

    private static Map<UUID, List<PartRow>> parts(Handle handle, Collection<UUID> runs) {
        return handle
                .createQuery(RetentionTables.PARTS)
                .bindArray("runs", UUID.class, runs)
                .mapTo(PartRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PartRow::runId));
    }

    private static void oneAtATime(Handle handle) {
        handle.createQuery(RetentionTables.ONE_AT_A_TIME).mapTo(String.class).one();
    }

    /** Writes what a step says. */
    private interface Step {
        void record(Handle handle);
    }
}
