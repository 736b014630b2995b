package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** Asks the gate about everybody whose data a reply uses, once each. One refusal refuses the reply. */
@Singleton
class SendGate {
    private final PurposeGate gate;

    @Inject
    SendGate(PurposeGate gate) {
        this.gate = gate;
    }

    /**
     * @param people who stands behind which address, to tell by a masked address who is refused
     * @return the decisions in the order of the persons
     */
    Outcome<Map<SubjectId, Decision>> ask(
            List<SubjectId> persons,
            Map<ChannelAddress, SubjectId> people,
            String purpose,
            String channel,
            String user,
            UUID reply) {
        List<Decision> answers = gate.decide(persons.stream()
                .map(person -> new ProcessingRequest(person, purpose, Operation.SEND, channel, user, reply))
                .toList());
        Map<SubjectId, Decision> decisions = new LinkedHashMap<>();
        for (int place = 0; place < answers.size(); place++) {
            decisions.put(persons.get(place), answers.get(place));
        }
        Optional<Decision> refused =
                answers.stream().filter(decision -> !decision.permitted()).findFirst();
        return refused.isEmpty()
                ? Outcome.done(decisions)
                : Outcome.refused(Refusal.byGate(refused.get().reason(), refused(decisions, people)));
    }

    private static List<String> refused(Map<SubjectId, Decision> decisions, Map<ChannelAddress, SubjectId> people) {
        return decisions.entrySet().stream()
                .filter(answer -> !answer.getValue().permitted())
                .map(answer -> masked(answer.getKey(), people) + ": "
                        + answer.getValue().reason())
                .toList();
    }

    /** Who is written to nowhere is the ticket's customer. */
    private static String masked(SubjectId person, Map<ChannelAddress, SubjectId> people) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .flatMap(entry -> entry.getKey().identifier().stream())
                .map(Identifier::masked)
                .findFirst()
                .orElse("customer");
    }
}
