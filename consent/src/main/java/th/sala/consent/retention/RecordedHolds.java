package th.sala.consent.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.Bangkok;

/** Holds in {@code legal_hold} and the tables of its steps. */
@Stateless
public class RecordedHolds implements LegalHolds {
    private static final String LAW = "RET-HOLD";
    private static final String PLACED = "LegalHoldPlaced";
    private static final String RELEASED = "LegalHoldReleased";

    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final AuditTrail trail;

    @Inject
    public RecordedHolds(Jdbi jdbi, Clock clock, LawBook law, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.trail = trail;
    }

    @Override
    public List<LegalHold> inForce() {
        return jdbi.withHandle(handle -> list(handle.createQuery(HoldTables.IN_FORCE)));
    }

    @Override
    public List<LegalHold> released() {
        return jdbi.withHandle(handle -> list(handle.createQuery(HoldTables.RELEASED)));
    }

    @Override
    public Optional<LegalHold> get(UUID id) {
        return jdbi.withHandle(handle -> list(handle.createQuery(HoldTables.GET).bind("id", id))).stream()
                .findFirst();
    }

    @Override
    public List<LegalHold> over(SubjectId subject) {
        return jdbi.withHandle(
                handle -> list(handle.createQuery(HoldTables.OVER).bind("subject", subject.value())));
    }

    @Override
    public HoldOutcome place(NewHold hold, String actor) {
        Optional<HoldRefusal> why = HoldRules.against(hold, law, today(), lastReview());
        if (why.isPresent()) {
            return new HoldOutcome.Refused(why.get());
        }
        LawVersion ground = HoldRules.ground(law, hold.ground(), today()).orElseThrow();
        return jdbi.withHandle(handle -> hold.subject() == null || isThere(handle, hold.subject())
                ? placed(handle, hold, ground, actor)
                : new HoldOutcome.Refused(HoldRefusal.UNKNOWN_PERSON));
    }

    private HoldOutcome placed(Handle handle, NewHold hold, LawVersion ground, String actor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID subject = hold.subject() == null ? null : hold.subject().value();
        step(handle, HoldTables.PLACE, id, actor)
                .bind("subject", subject)
                .bind("ticket", hold.ticket())
                .bind("category", hold.category())
                .bind("matter", hold.matter().strip())
                .bind("ground", ground.key())
                .bind("version", ground.version())
                .bind("owner", hold.owner() == null ? actor : hold.owner())
                .bind("review", hold.reviewOn())
                .execute();
        handle.createUpdate(HoldTables.HOLD_PERSON)
                .bind("id", id)
                .bind("subject", subject)
                .execute();
        tell(handle, id, PLACED, ground.key(), actor);
        return done(id, "placed", actor);
    }

    @Override
    public HoldOutcome review(UUID id, LocalDate reviewOn, String actor) {
        return onto(
                id,
                HoldRules.againstDay(reviewOn, today(), lastReview()),
                handle -> step(handle, HoldTables.REVIEW, id, actor)
                        .bind("step", UuidCreator.getTimeOrderedEpoch())
                        .bind("review", reviewOn)
                        .execute(),
                "reviewed",
                actor);
    }

    @Override
    public HoldOutcome release(UUID id, String reason, String actor) {
        return onto(
                id,
                HoldRules.againstReason(reason),
                handle -> {
                    step(handle, HoldTables.RELEASE, id, actor)
                            .bind("reason", reason)
                            .execute();
                    tell(handle, id, RELEASED, reason, actor);
                },
                "released",
                actor);
    }

    /** One step onto a hold that is in force, unless something stands against it. */
    private HoldOutcome onto(UUID id, Optional<HoldRefusal> against, Step step, String deed, String actor) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(HoldTables.ONE_AT_A_TIME)
                    .bind("id", id)
                    .mapTo(String.class)
                    .one();
            Optional<LegalHold> hold = get(id);
            if (hold.isEmpty()) {
                return new HoldOutcome.Refused(HoldRefusal.UNKNOWN_HOLD);
            }
            if (hold.get().release() != null) {
                return new HoldOutcome.Refused(HoldRefusal.RELEASED);
            }
            if (against.isPresent()) {
                return new HoldOutcome.Refused(against.get());
            }
            step.record(handle);
            return done(id, deed, actor);
        });
    }

    private HoldOutcome done(UUID id, String deed, String actor) {
        trail.record(new AuditEvent(actor, "legal-hold-" + deed, "legal-hold:" + id, Map.of()));
        return new HoldOutcome.Done(get(id).orElseThrow());
    }

    /** To the ledger of each identity of the person, tied together as one act. */
    private void tell(Handle handle, UUID id, String type, String reason, String actor) {
        UUID act = UuidCreator.getTimeOrderedEpoch();
        UUID event = act;
        for (UUID identity : held(handle, id)) {
            step(handle, HoldTables.EVENT, event, actor)
                    .bind("subject", identity)
                    .bind("type", type)
                    .bind("reason", reason)
                    .bind("act", act)
                    .execute();
            event = UuidCreator.getTimeOrderedEpoch();
        }
    }

    private static List<UUID> held(Handle handle, UUID id) {
        return handle.createQuery(HoldTables.HELD)
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    private Update step(Handle handle, String sql, UUID id, String actor) {
        return handle.createUpdate(sql)
                .bind("id", id)
                .bind("at", clock.instant())
                .bind("actor", actor);
    }

    private LocalDate today() {
        return Bangkok.day(clock.instant());
    }

    private LocalDate lastReview() {
        return law.inForce(LAW, today())
                .flatMap(rule -> StatutoryClock.dueOn(rule, clock.instant()))
                .orElseThrow();
    }

    private static boolean isThere(Handle handle, SubjectId subject) {
        return handle.createQuery(HoldTables.PERSON_IS_THERE)
                .bind("subject", subject.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static List<LegalHold> list(Query query) {
        return query.mapTo(HoldRow.class).map(HoldRow::hold).list();
    }

    /** Writes what a step says. */
    private interface Step {
        void record(Handle handle);
    }
}
