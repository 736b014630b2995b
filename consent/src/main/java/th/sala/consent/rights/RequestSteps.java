package th.sala.consent.rights;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/**
 * How a request goes from one step to the next: one at a time, each a row of its own and a sealed deed that says, without a
 * word of the person's, what was asked, until when, and what was decided.
 */
@Singleton
class RequestSteps {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final AuditTrail trail;
    private final AccessLog accesses;
    private final Event<RequestMoved> moved;

    @Inject
    RequestSteps(
            Jdbi jdbi,
            Clock clock,
            SubjectVault vault,
            AuditTrail trail,
            AccessLog accesses,
            Event<RequestMoved> moved) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.trail = trail;
        this.accesses = accesses;
        this.moved = moved;
    }

    /** Without what was written in words. */
    Optional<RightsRequest> get(UUID id) {
        return row(id).map(row -> row.request(cipher -> null));
    }

    List<RightsRequest> list(String sql) {
        return jdbi
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(RequestRow.class).list())
                .stream()
                .map(row -> row.request(cipher -> null))
                .toList();
    }

    List<RightsRequest> ofTicket(long ticket) {
        return jdbi
                .withHandle(handle -> handle.createQuery(RequestTables.OF_TICKET)
                        .bind("ticket", ticket)
                        .mapTo(RequestRow.class)
                        .list())
                .stream()
                .map(row -> row.request(cipher -> null))
                .toList();
    }

    /** With its words, which is a look at the person and is logged as one. */
    Optional<RightsRequest> read(UUID id, String officer) {
        return row(id).map(row -> {
            SubjectId subject = new SubjectId(row.subjectId());
            if (row.worded()) {
                accesses.record(seen(subject, officer));
            }
            return row.request(cipher ->
                    cipher == null ? null : vault.open(subject, cipher).orElse(null));
        });
    }

    private AccessEntry seen(SubjectId subject, String officer) {
        return new AccessEntry(
                clock.instant(),
                officer,
                "privacy-officer",
                subject,
                "request-words",
                null,
                "legal",
                null,
                null,
                null,
                null);
    }

    /** One step onto a request, unless the rules stand against it. */
    RequestOutcome onto(
            UUID id, Function<RightsRequest, Optional<RequestRefusal>> rules, Step step, String deed, String actor) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(RequestTables.ONE_AT_A_TIME)
                    .bind("id", id)
                    .mapTo(String.class)
                    .one();
            Optional<RightsRequest> request = get(id);
            Optional<RequestRefusal> why = request.map(rules).orElse(Optional.of(RequestRefusal.UNKNOWN_REQUEST));
            if (why.isPresent()) {
                return new RequestOutcome.Refused(why.get());
            }
            step.record(handle, request.orElseThrow());
            return recorded(id, deed, actor);
        });
    }

    RequestOutcome recorded(UUID id, String deed, String actor) {
        RightsRequest now = get(id).orElseThrow();
        trail.record(new AuditEvent(actor, "rights-request-" + deed, "rights-request:" + id, facts(now)));
        moved.fire(new RequestMoved(now));
        return new RequestOutcome.Done(now);
    }

    private static Map<String, String> facts(RightsRequest request) {
        Map<String, String> facts = new HashMap<>();
        facts.put("type", request.type());
        facts.put("dueOn", request.dueOn().toString());
        facts.put("law", request.law() + "/" + request.lawVersion());
        facts.put("state", request.state());
        if (request.decision() != null) {
            facts.put("decision", request.decision().id().toString());
            facts.put("outcome", request.decision().outcome());
            if (request.decision().ground() != null) {
                facts.put(
                        "ground",
                        request.decision().ground() + "/" + request.decision().groundVersion());
            }
            if (request.decision().approved() != null) {
                facts.put("approved", request.decision().approved().toString());
            }
        }
        if (request.done() != null) {
            facts.put("what", request.done().what());
            facts.put("how", request.done().how());
        }
        return facts;
    }

    Update update(Handle handle, String sql, UUID id, String actor) {
        return handle.createUpdate(sql).bind("id", id).bind("at", now()).bind("actor", actor);
    }

    Instant now() {
        return clock.instant();
    }

    boolean erased(SubjectId subject) {
        return jdbi.withHandle(handle -> !handle.createQuery(RequestTables.PERSON_IS_THERE)
                .bind("subject", subject.value())
                .mapTo(Boolean.class)
                .one());
    }

    byte[] sealed(SubjectId subject, String text) {
        return text == null || text.isBlank() ? null : vault.seal(subject, text);
    }

    private Optional<RequestRow> row(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(RequestTables.GET)
                .bind("id", id)
                .mapTo(RequestRow.class)
                .findOne());
    }

    /** Writes what a step says. */
    interface Step {
        void record(Handle handle, RightsRequest request);
    }
}
