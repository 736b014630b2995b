package th.sala.consent.purpose;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the facts, lets the policies judge and writes the decision, all on the caller's transaction. */
@Stateless
public class RecordedGate implements PurposeGate {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public RecordedGate(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Decision decide(ProcessingRequest request) {
        Instant at = clock.instant();
        return jdbi.withHandle(handle -> {
            GateFacts facts = facts(handle, request.subject().value(), request.purpose(), at);
            Decision decision = decision(facts, GatePolicy.judgeAll(facts, at));
            record(handle, decision, new Asked(request), at);
            return decision;
        });
    }

    @Override
    public Decision decide(ListRequest request) {
        Instant at = clock.instant();
        return jdbi.withHandle(handle -> {
            GateFacts facts = facts(handle, null, request.purpose(), at);
            boolean perPerson = facts.known() && facts.basis().needsConsent();
            Verdict verdict = perPerson ? Verdict.refused("decide-per-person") : GatePolicy.judgeAll(facts, at);
            Decision decision = decision(facts, verdict);
            record(handle, decision, new Asked(request), at);
            return decision;
        });
    }

    private static GateFacts facts(Handle handle, UUID subject, String purpose, Instant at) {
        return handle.createQuery(GateTables.FACTS)
                .bind("subject", subject)
                .bind("purpose", purpose)
                .bind("at", at)
                .mapTo(GateFacts.class)
                .one();
    }

    private static Decision decision(GateFacts facts, Verdict verdict) {
        String basis = facts.known() ? facts.basis().name() : null;
        return new Decision(
                UuidCreator.getTimeOrderedEpoch(), verdict.permitted(), basis, verdict.evidence(), verdict.reason());
    }

    private static void record(Handle handle, Decision decision, Asked asked, Instant at) {
        handle.createUpdate(GateTables.RECORD)
                .bind("id", decision.id())
                .bind("at", at)
                .bind("subject", asked.subject())
                .bind("purpose", asked.purpose())
                .bind("operation", asked.operation())
                .bind("channel", asked.channel())
                .bind("actor", asked.actor())
                .bind("about", asked.about())
                .bind("permitted", decision.permitted())
                .bind("basis", decision.basis())
                .bind("evidence", decision.evidence())
                .bind("reason", decision.reason())
                .bind("queryHash", asked.queryHash())
                .bind("rows", asked.rows())
                .execute();
    }

    /** What was asked, in the columns of the table. */
    record Asked(
            UUID subject,
            String purpose,
            String operation,
            String channel,
            String actor,
            UUID about,
            String queryHash,
            Integer rows) {

        Asked(ProcessingRequest request) {
            this(
                    request.subject().value(),
                    request.purpose(),
                    request.operation().code(),
                    request.channel(),
                    request.actor(),
                    request.about(),
                    null,
                    null);
        }

        Asked(ListRequest request) {
            this(
                    null,
                    request.purpose(),
                    request.operation().code(),
                    null,
                    request.actor(),
                    null,
                    request.queryHash(),
                    request.rows());
        }
    }
}
