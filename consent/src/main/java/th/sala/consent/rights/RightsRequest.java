package th.sala.consent.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * What a person asked for, and how far it is. Its life: {@code received}, {@code verified} once the person proved who they
 * are, then {@code granted}; or {@code refusal-proposed} and, once somebody else agreed, {@code refused}. A refusal that
 * nobody agreed to leaves it where it was. The clock runs from the receipt and is never paused.
 *
 * @param type {@code access}, {@code source}, {@code portability}, {@code objection}, {@code erasure},
 *     {@code restriction}, {@code rectification} or {@code withdrawal}
 * @param dueOn last day in Asia/Bangkok, by the law of the day of receipt
 * @param law key of the rule that the day rests on
 * @param lawVersion the version that was pinned
 * @param verification the newest; null before the first
 * @param decision the newest; null before the first
 */
public record RightsRequest(
        UUID id,
        SubjectId subject,
        String type,
        String channel,
        Instant receivedAt,
        LocalDate dueOn,
        String law,
        int lawVersion,
        String state,
        RequestVerification verification,
        RequestDecision decision,
        Instant recordedAt,
        String recordedBy) {}
