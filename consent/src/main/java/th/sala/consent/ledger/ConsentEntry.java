package th.sala.consent.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of the append-only ledger.
 *
 * @param event name of the state entered, DPV vocabulary, such as {@code ConsentGiven} or {@code NoticeServed}
 * @param at when it happened
 * @param by actor: the subject, an agent's user name, or {@code system}
 * @param capacity in which they spoke: {@code SUBJECT}, {@code GUARDIAN}, {@code CUSTODIAN}, {@code CURATOR},
 *     {@code AGENT_ON_BEHALF}, {@code OFFICER} or {@code SYSTEM}
 * @param representation record of the representative who spoke, or whose word the consent needed besides; null for none
 */
public record ConsentEntry(
        UUID id,
        String purpose,
        String event,
        String basis,
        String channel,
        String method,
        String noticeVersion,
        String language,
        Instant at,
        String by,
        String capacity,
        UUID representation) {}
