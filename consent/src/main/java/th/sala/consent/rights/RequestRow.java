package th.sala.consent.rights;

import java.time.Instant;
import java.time.LocalDate;
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
        String method,
        Boolean proven,
        byte[] note,
        Instant verifiedAt,
        String verifiedBy,
        String outcome,
        String ground,
        byte[] reason,
        Instant decidedAt,
        String decidedBy,
        Boolean approved,
        Instant approvedAt,
        String approvedBy,
        String state) {

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
                method == null
                        ? null
                        : new RequestVerification(method, proven, opened.apply(note), verifiedAt, verifiedBy),
                outcome == null
                        ? null
                        : new RequestDecision(
                                outcome,
                                ground,
                                opened.apply(reason),
                                decidedAt,
                                decidedBy,
                                approved,
                                approvedAt,
                                approvedBy),
                recordedAt,
                recordedBy);
    }
}
