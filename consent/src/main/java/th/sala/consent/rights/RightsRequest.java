package th.sala.consent.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * What a person asked for, and how far it is. Its life: {@code received}, {@code verified} once the person proved who they
 * are, then {@code granted} and, once it was carried out, {@code done}; or {@code refusal-proposed} and, once somebody
 * else agreed, {@code refused}. A refusal that nobody agreed to leaves it where it was. The clock runs from the receipt to
 * the deed and is never paused. What is written in words is null in lists and for auditors.
 *
 * @param type {@code access}, {@code source}, {@code portability}, {@code objection}, {@code erasure},
 *     {@code restriction}, {@code rectification} or {@code withdrawal}
 * @param dueOn last day in Asia/Bangkok, by the law of the day of receipt
 * @param law key of the rule that the day rests on
 * @param lawVersion the version that was pinned
 * @param proofNeeded {@code none}, {@code simple} or {@code strong}: how well the person has to prove who they are
 * @param ticket number of the conversation that it was handed over from; null when it came otherwise
 * @param message the message that asked; null when it came otherwise
 * @param representative who asks in the person's place, and by which right; null when the person asks
 * @param words what the person wrote with it; null when nothing, or when a message asked
 * @param verification the newest; null before the first
 * @param decision the newest; null before the first
 * @param done null until it was carried out
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
        String proofNeeded,
        Long ticket,
        UUID message,
        String representative,
        String words,
        RequestVerification verification,
        RequestDecision decision,
        RequestFulfilment done,
        Instant recordedAt,
        String recordedBy) {}
