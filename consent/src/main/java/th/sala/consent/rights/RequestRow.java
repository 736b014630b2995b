package th.sala.consent.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import th.sala.consent.subject.SubjectId;

/** A row of {@code rights_request_now}. */
record RequestRow(
        UUID id,
        UUID subjectId,
        String type,
        String channel,
        Instant receivedAt,
        String lawKey,
        int lawVersion,
        LocalDate dueOn,
        Instant recordedAt,
        String recordedBy,
        Long ticket,
        UUID message,
        byte[] representative,
        byte[] words,
        int proofNeeded,
        String method,
        Boolean proven,
        byte[] note,
        Instant verifiedAt,
        String verifiedBy,
        UUID decisionId,
        String outcome,
        String ground,
        Integer groundVersion,
        byte[] reason,
        Instant decidedAt,
        String decidedBy,
        Boolean approved,
        Instant approvedAt,
        String approvedBy,
        String what,
        String how,
        byte[] doneNote,
        Instant doneAt,
        String doneBy,
        List<String> recipients,
        String state) {
    private static final List<String> PROOFS = List.of("none", "simple", "strong");

    /** @param opened how a sealed text is read; null stays null */
    RightsRequest request(Function<byte[], String> opened) {
        return new RightsRequest(
                id,
                new SubjectId(subjectId),
                type,
                channel,
                receivedAt,
                dueOn,
                lawKey,
                lawVersion,
                state,
                PROOFS.get(proofNeeded),
                ticket,
                message,
                opened.apply(representative),
                opened.apply(words),
                verification(opened),
                decision(opened),
                what == null
                        ? null
                        : new RequestFulfilment(what, how, opened.apply(doneNote), recipients, doneAt, doneBy),
                recordedAt,
                recordedBy);
    }

    private RequestVerification verification(Function<byte[], String> opened) {
        return method == null
                ? null
                : new RequestVerification(method, proven, opened.apply(note), verifiedAt, verifiedBy);
    }

    private RequestDecision decision(Function<byte[], String> opened) {
        return outcome == null
                ? null
                : new RequestDecision(
                        decisionId,
                        outcome,
                        ground,
                        groundVersion,
                        opened.apply(reason),
                        decidedAt,
                        decidedBy,
                        approved,
                        approvedAt,
                        approvedBy);
    }

    /** Whether anything was written in words. */
    boolean worded() {
        return representative != null || words != null || note != null || reason != null || doneNote != null;
    }
}
