package th.sala.consent.audit;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Somebody saw a person's data.
 *
 * @param role the right it was seen by
 * @param field {@code name}, {@code email}, … as in the contract, {@code conversation} (its words), {@code search-hit} (masks), {@code consents}, {@code capacity},
 *     {@code value} (what they buy), {@code agreement}, {@code raw-message} or {@code attachment}; of an auditor
 *     the part of the privacy records that was read
 * @param ticket number of the ticket that gave the reason; null when there is none
 * @param reason {@code search} (found by a contact point, masked), {@code holds-open-ticket}, {@code opened-by-looker} (holds it, and
 *     opened it without the person), {@code reads-ticket} (its team owns it, or serves the person), {@code break-glass},
 *     {@code officer-duty}, {@code audit} (under an auditor's grant) or a reveal reason of the contract
 * @param note free text, only with reason {@code other}
 * @param decision the gate's decision it rests on
 */
public record AccessEntry(
        Instant at,
        String actor,
        String role,
        SubjectId subject,
        String field,
        Long ticket,
        String reason,
        String note,
        String basis,
        String purpose,
        UUID decision) {}
