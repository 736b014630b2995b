package th.sala.consent.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;
import th.sala.consent.time.Bangkok;

/** Requests in {@code rights_request} and the tables of its steps; what is written in words is sealed. */
@Stateless
public class RecordedRequests implements RequestDesk {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final SubjectVault vault;
    private final AuditTrail trail;
    private final PurposeDesk purposes;
    private final ProcessingBlocks blocks;

    @Inject
    public RecordedRequests(
            Jdbi jdbi,
            Clock clock,
            LawBook law,
            SubjectVault vault,
            AuditTrail trail,
            PurposeDesk purposes,
            ProcessingBlocks blocks) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.vault = vault;
        this.trail = trail;
        this.purposes = purposes;
        this.blocks = blocks;
    }

    @Override
    public List<RightsRequest> open() {
        return list(RequestTables.OPEN);
    }

    @Override
    public List<RightsRequest> closed() {
        return list(RequestTables.CLOSED);
    }

    @Override
    public Optional<RightsRequest> get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(RequestTables.GET)
                .bind("id", id)
                .mapTo(RequestRow.class)
                .findOne()
                .map(this::request));
    }

    @Override
    public RequestOutcome receive(Receipt receipt, String actor) {
        Instant now = clock.instant();
        Instant received = receipt.receivedAt() == null ? now : receipt.receivedAt();
        Optional<RequestType> type = RequestType.of(receipt.type());
        if (type.isEmpty()) {
            return new RequestOutcome.Refused(RequestRefusal.UNKNOWN_TYPE);
        }
        if (!ArrivalChannels.known(receipt.channel())) {
            return new RequestOutcome.Refused(RequestRefusal.UNKNOWN_CHANNEL);
        }
        Optional<LawVersion> rule = received.isAfter(now.plus(SKEW))
                ? Optional.empty()
                : law.inForce(type.get().law(), Bangkok.day(received));
        if (rule.isEmpty()) {
            return new RequestOutcome.Refused(RequestRefusal.UNUSABLE_DAY);
        }
        return jdbi.withHandle(handle -> isThere(handle, receipt.subject())
                ? received(handle, receipt, received, rule.get(), actor)
                : new RequestOutcome.Refused(RequestRefusal.UNKNOWN_PERSON));
    }

    private RequestOutcome received(Handle handle, Receipt receipt, Instant received, LawVersion rule, String actor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        step(handle, RequestTables.RECEIVE, id, actor)
                .bind("subject", receipt.subject().value())
                .bind("type", receipt.type())
                .bind("channel", receipt.channel())
                .bind("received", received)
                .bind("law", rule.key())
                .bind("version", rule.version())
                .bind("due", StatutoryClock.dueOn(rule, received).orElseThrow())
                .execute();
        if (RequestType.OBJECTION.code().equals(receipt.type())) {
            stop(receipt.subject(), actor);
        }
        return done(id, "received", actor);
    }

    /** An objection is weighed later and holds at once. */
    private void stop(SubjectId subject, String actor) {
        purposes.inForce().stream()
                .filter(purpose -> purpose.basis().yieldsToObjection())
                .map(PurposeInForce::key)
                .forEach(purpose -> blocks.object(subject, purpose, actor, null));
    }

    @Override
    public RequestOutcome verify(UUID id, Proof proof, String actor) {
        return onto(
                id,
                request -> RequestRules.against(proof, request),
                (handle, request) -> step(handle, RequestTables.VERIFY, id, actor)
                        .bind("step", UuidCreator.getTimeOrderedEpoch())
                        .bind("method", proof.method())
                        .bind("proven", proof.proven())
                        .bind("note", sealed(request.subject(), proof.note()))
                        .execute(),
                "verified",
                actor);
    }

    @Override
    public RequestOutcome decide(UUID id, Verdict verdict, String actor) {
        Optional<LawVersion> ground =
                RequestRules.REFUSED.equals(verdict.outcome()) ? ground(verdict) : Optional.empty();
        return onto(
                id,
                request -> RequestRules.against(verdict, request, citable(ground, request)),
                (handle, request) -> step(handle, RequestTables.DECIDE, id, actor)
                        .bind("step", UuidCreator.getTimeOrderedEpoch())
                        .bind("outcome", verdict.outcome())
                        .bind("ground", ground.map(LawVersion::key).orElse(null))
                        .bind("version", ground.map(LawVersion::version).orElse(null))
                        .bind("reason", sealed(request.subject(), verdict.reason()))
                        .execute(),
                "decided",
                actor);
    }

    @Override
    public RequestOutcome approve(UUID id, boolean approved, String actor) {
        return onto(
                id,
                request -> RequestRules.againstApproval(request, actor),
                (handle, request) -> step(handle, RequestTables.APPROVE, id, actor)
                        .bind("approved", approved)
                        .execute(),
                approved ? "refusal-approved" : "refusal-disapproved",
                actor);
    }

    /** One step onto a request, unless the rules stand against it. */
    private RequestOutcome onto(
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
            return done(id, deed, actor);
        });
    }

    private RequestOutcome done(UUID id, String deed, String actor) {
        trail.record(new AuditEvent(actor, "rights-request-" + deed, "rights-request:" + id, Map.of()));
        return new RequestOutcome.Done(get(id).orElseThrow());
    }

    private Update step(Handle handle, String sql, UUID id, String actor) {
        return handle.createUpdate(sql)
                .bind("id", id)
                .bind("at", clock.instant())
                .bind("actor", actor);
    }

    private Optional<LawVersion> ground(Verdict verdict) {
        return law.rule(String.valueOf(verdict.ground()))
                .filter(rule -> rule.kind().equals("refusal-ground") && rule.inForce() != null)
                .flatMap(rule -> law.version(rule.key(), rule.inForce()));
    }

    private static boolean citable(Optional<LawVersion> ground, RightsRequest request) {
        return ground.isPresent()
                && RequestType.of(request.type())
                        .orElseThrow()
                        .permits(ground.get().key());
    }

    private static boolean isThere(Handle handle, SubjectId subject) {
        return handle.createQuery(RequestTables.PERSON_IS_THERE)
                .bind("subject", subject.value())
                .mapTo(Boolean.class)
                .one();
    }

    private List<RightsRequest> list(String sql) {
        return jdbi
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(RequestRow.class).list())
                .stream()
                .map(this::request)
                .toList();
    }

    private RightsRequest request(RequestRow row) {
        SubjectId subject = new SubjectId(row.subjectId());
        return row.request(
                cipher -> cipher == null ? null : vault.open(subject, cipher).orElse(null));
    }

    private byte[] sealed(SubjectId subject, String text) {
        return text == null || text.isBlank() ? null : vault.seal(subject, text);
    }

    /** Writes what a step says. */
    private interface Step {
        void record(Handle handle, RightsRequest request);
    }
}
