package th.sala.consent.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.Bangkok;

/** Requests in {@code rights_request} and the tables of its steps; what is written in words is sealed. */
@Stateless
public class RecordedRequests implements RequestDesk {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final LawBook law;
    private final RequestSteps steps;
    private final RequestBlocks blocks;

    /** For the container's proxy. */
    public RecordedRequests() {
        this(null, null, null, null);
    }

    @Inject
    public RecordedRequests(Jdbi jdbi, LawBook law, RequestSteps steps, RequestBlocks blocks) {
        this.jdbi = jdbi;
        this.law = law;
        this.steps = steps;
        this.blocks = blocks;
    }

    @Override
    public List<RightsRequest> open() {
        return steps.list(RequestTables.OPEN);
    }

    @Override
    public List<RightsRequest> closed() {
        return steps.list(RequestTables.CLOSED);
    }

    @Override
    public List<RightsRequest> ofTicket(long ticket) {
        return steps.ofTicket(ticket);
    }

    @Override
    public Optional<RightsRequest> get(UUID id) {
        return steps.get(id);
    }

    @Override
    public Optional<RightsRequest> read(UUID id, String officer) {
        return steps.read(id, officer);
    }

    @Override
    public RequestOutcome receive(Receipt receipt, String actor) {
        Instant now = steps.now();
        Instant received = receipt.receivedAt() == null ? now : receipt.receivedAt();
        Optional<RequestType> type = RequestType.of(receipt.type());
        Optional<RequestRefusal> why = RequestRules.against(receipt, type);
        if (why.isPresent()) {
            return new RequestOutcome.Refused(why.get());
        }
        Optional<LawVersion> rule = received.isAfter(now.plus(SKEW))
                ? Optional.empty()
                : law.inForce(type.orElseThrow().law(), Bangkok.day(received));
        if (rule.isEmpty()) {
            return new RequestOutcome.Refused(RequestRefusal.UNUSABLE_DAY);
        }
        if (!mayAsk(receipt, now)) {
            return new RequestOutcome.Refused(RequestRefusal.UNKNOWN_REPRESENTATION);
        }
        return steps.erased(receipt.subject())
                ? new RequestOutcome.Refused(RequestRefusal.UNKNOWN_PERSON)
                : jdbi.withHandle(handle -> received(handle, receipt, received, rule.get(), actor));
    }

    private boolean mayAsk(Receipt receipt, Instant now) {
        return RequestRules.representation(receipt)
                .map(representation -> jdbi.withHandle(handle -> handle.createQuery(RequestTables.MAY_ASK)
                        .bind("subject", receipt.subject().value())
                        .bind("representation", representation)
                        .bind("today", Bangkok.day(now))
                        .mapTo(Boolean.class)
                        .one()))
                .orElse(true);
    }

    @Override
    public Optional<SubjectId> asker(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(RequestTables.ASKER)
                .bind("id", id)
                .bind("today", Bangkok.day(steps.now()))
                .mapTo(UUID.class)
                .findOne()
                .map(SubjectId::new));
    }

    private RequestOutcome received(Handle handle, Receipt receipt, Instant received, LawVersion rule, String actor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = steps.update(handle, RequestTables.RECEIVE, id, actor)
                .bind("subject", receipt.subject().value())
                .bind("type", receipt.type())
                .bind("channel", receipt.channel())
                .bind("received", received)
                .bind("law", rule.key())
                .bind("version", rule.version())
                .bind("due", StatutoryClock.dueOn(rule, received).orElseThrow())
                .bind("ticket", receipt.ticket())
                .bind("message", receipt.message())
                .bind("representative", steps.sealed(receipt.subject(), receipt.representative()))
                .bindByType(
                        "representation", RequestRules.representation(receipt).orElse(null), UUID.class)
                .bind("words", steps.sealed(receipt.subject(), receipt.words()))
                .execute();
        if (added == 0) {
            return new RequestOutcome.Refused(RequestRefusal.HANDED_OVER);
        }
        if (RequestType.OBJECTION.code().equals(receipt.type())) {
            blocks.stop(handle, id, receipt.subject(), actor);
        }
        return steps.recorded(id, "received", actor);
    }

    @Override
    public RequestOutcome verify(UUID id, Proof proof, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.against(proof, request).or(() -> wordless(request, proof.note())),
                (handle, request) -> steps.update(handle, RequestTables.VERIFY, id, actor)
                        .bind("step", UuidCreator.getTimeOrderedEpoch())
                        .bind("method", proof.method())
                        .bind("proven", proof.proven())
                        .bind("note", steps.sealed(request.subject(), proof.note()))
                        .execute(),
                "verified",
                actor);
    }

    @Override
    public RequestOutcome decide(UUID id, Verdict verdict, String actor) {
        Optional<LawVersion> ground =
                RequestRules.REFUSED.equals(verdict.outcome()) ? ground(verdict) : Optional.empty();
        return steps.onto(
                id,
                request -> RequestRules.against(verdict, request, citable(ground, request))
                        .or(() -> wordless(request, verdict.reason())),
                (handle, request) -> decided(handle, request, verdict, ground, actor),
                "decided",
                actor);
    }

    private void decided(
            Handle handle, RightsRequest request, Verdict verdict, Optional<LawVersion> ground, String actor) {
        steps.update(handle, RequestTables.DECIDE, request.id(), actor)
                .bind("step", UuidCreator.getTimeOrderedEpoch())
                .bind("outcome", verdict.outcome())
                .bind("ground", ground.map(LawVersion::key).orElse(null))
                .bind("version", ground.map(LawVersion::version).orElse(null))
                .bind("reason", steps.sealed(request.subject(), verdict.reason()))
                .execute();
        if (ground.isEmpty() && RequestType.OBJECTION.code().equals(request.type())) {
            steps.update(handle, RequestTables.DO, request.id(), actor)
                    .bind("what", RequestType.OBJECTION.deed())
                    .bind("how", "system")
                    .bind("note", (byte[]) null)
                    .execute();
        }
    }

    @Override
    public RequestOutcome approve(UUID id, UUID decision, boolean approved, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.againstApproval(request, decision, actor),
                (handle, request) -> {
                    steps.update(handle, RequestTables.APPROVE, id, actor)
                            .bind("decision", decision)
                            .bind("approved", approved)
                            .execute();
                    if (approved) {
                        blocks.release(handle, id, weighed(request), actor);
                    }
                },
                approved ? "refusal-approved" : "refusal-disapproved",
                actor);
    }

    private static boolean weighed(RightsRequest request) {
        return RequestType.of(request.type())
                .orElseThrow()
                .weighs(request.decision().ground());
    }

    private Optional<LawVersion> ground(Verdict verdict) {
        return law.rule(String.valueOf(verdict.ground()))
                .filter(rule -> rule.kind().equals("refusal-ground") && rule.inForce() != null)
                .flatMap(rule -> law.version(rule.key(), rule.inForce()));
    }

    private boolean citable(Optional<LawVersion> ground, RightsRequest request) {
        return ground.isPresent()
                && RequestType.of(request.type())
                        .orElseThrow()
                        .permits(ground.get().key(), steps.erased(request.subject()));
    }

    private Optional<RequestRefusal> wordless(RightsRequest request, String words) {
        return words != null && !words.isBlank() && steps.erased(request.subject())
                ? Optional.of(RequestRefusal.WORDS_OF_ERASED)
                : Optional.empty();
    }
}
