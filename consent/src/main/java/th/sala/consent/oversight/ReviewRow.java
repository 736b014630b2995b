package th.sala.consent.oversight;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import th.sala.consent.subject.SubjectId;

/** A row of the view {@code oversight_item}. */
record ReviewRow(
        UUID id,
        String kind,
        Instant at,
        String actor,
        String role,
        UUID subjectId,
        Long ticket,
        String field,
        String reason,
        byte[] note,
        Instant until,
        String rule,
        Integer accesses,
        Integer persons,
        Integer usual,
        Instant firstAt,
        Instant lastAt,
        Instant dueAt,
        String outcome,
        String reviewNote,
        Instant reviewedAt,
        String reviewedBy) {

    /** @param opener opens what is sealed with a subject's key */
    Review review(Instant now, BiFunction<SubjectId, byte[], String> opener) {
        SubjectId subject = subjectId == null ? null : new SubjectId(subjectId);
        return new Review(
                id,
                kind,
                at,
                actor,
                role,
                subject,
                ticket,
                field,
                reason,
                note == null ? null : opener.apply(subject, note),
                until,
                rule == null ? null : new Review.Alert(rule, accesses, persons, usual, firstAt, lastAt),
                dueAt,
                outcome == null && dueAt.isBefore(now),
                outcome == null ? null : new Review.Verdict(outcome, reviewNote, reviewedAt, reviewedBy));
    }
}
