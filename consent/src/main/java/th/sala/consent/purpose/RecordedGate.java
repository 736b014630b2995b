package th.sala.consent.purpose;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;

/** Reads the facts, lets the policies judge and writes the decision, all on the caller's transaction. */
@Stateless
public class RecordedGate implements PurposeGate {
    private final GateReading reading;
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public RecordedGate(GateReading reading, Jdbi jdbi, Clock clock) {
        this.reading = reading;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Decision decide(ProcessingRequest request) {
        return decide(List.of(request)).get(0);
    }

    @Override
    public List<Decision> decide(List<ProcessingRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Instant at = clock.instant();
        List<Decision> decisions =
                reading.facts(subjects(requests), purposes(requests), channels(requests), at).stream()
                        .map(facts -> decision(facts, GatePolicy.judgeAll(facts, at)))
                        .toList();
        record(decisions, requests.stream().map(Asked::new).toList(), at);
        return decisions;
    }

    @Override
    public void expect(List<ProcessingRequest> requests) {
        if (!requests.isEmpty()) {
            reading.expect(subjects(requests), purposes(requests), channels(requests), clock.instant());
        }
    }

    private static List<UUID> subjects(List<ProcessingRequest> requests) {
        return requests.stream().map(request -> request.subject().value()).toList();
    }

    private static List<String> purposes(List<ProcessingRequest> requests) {
        return requests.stream().map(ProcessingRequest::purpose).toList();
    }

    private static List<String> channels(List<ProcessingRequest> requests) {
        return requests.stream().map(ProcessingRequest::channel).toList();
    }

    @Override
    public Decision decide(ListRequest request) {
        Instant at = clock.instant();
        GateFacts facts = reading.facts(
                        Collections.singletonList(null),
                        List.of(request.purpose()),
                        Collections.singletonList(null),
                        at)
                .get(0);
        boolean perPerson = facts.known() && facts.basis().needsConsent();
        Verdict verdict = perPerson ? Verdict.refused("decide-per-person") : GatePolicy.judgeAll(facts, at);
        Decision decision = decision(facts, verdict);
        record(List.of(decision), List.of(new Asked(request)), at);
        return decision;
    }

    private static Decision decision(GateFacts facts, Verdict verdict) {
        String basis = facts.known() ? facts.basis().name() : null;
        return new Decision(
                UuidCreator.getTimeOrderedEpoch(), verdict.permitted(), basis, verdict.evidence(), verdict.reason());
    }

    private void record(List<Decision> decisions, List<Asked> asked, Instant at) {
        WriteBehind.addAll(
                jdbi,
                GateTables.RECORD,
                IntStream.range(0, decisions.size())
                        .<Consumer<SqlStatement<?>>>mapToObj(
                                place -> row -> bind(row, decisions.get(place), asked.get(place), at))
                        .toList());
    }

    private static void bind(SqlStatement<?> row, Decision decision, Asked asked, Instant at) {
        row.bind("id", decision.id())
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
                .bind("rows", asked.rows());
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
