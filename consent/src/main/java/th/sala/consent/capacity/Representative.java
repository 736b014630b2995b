package th.sala.consent.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Somebody who consents for a person, by a document.
 *
 * @param role {@code parental}, {@code custodian} or {@code curator}
 * @param name masked; null once the key of the person is gone, and for readers who see no names
 * @param person the representative where the hub knows them as a person; else null
 * @param document what was seen: {@code birth-certificate}, {@code house-registration}, {@code court-order},
 *     {@code identity-document} or {@code attestation}
 * @param validFrom first day in Thailand
 * @param validTo last day; null until it is ended
 * @param endedAt null while it was not ended
 * @param active whether they may consent today
 * @param by user name of who recorded it
 */
public record Representative(
        UUID id,
        String role,
        String name,
        SubjectId person,
        String document,
        LocalDate validFrom,
        LocalDate validTo,
        Instant endedAt,
        boolean active,
        Instant at,
        String by) {

    Representative withoutName() {
        return new Representative(id, role, null, person, document, validFrom, validTo, endedAt, active, at, by);
    }
}
