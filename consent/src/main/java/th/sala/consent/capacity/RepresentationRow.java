package th.sala.consent.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A representation as it stands in its table, the name sealed with the key of the person it is about. */
record RepresentationRow(
        UUID id,
        UUID subjectId,
        String role,
        UUID representativeId,
        byte[] name,
        String document,
        LocalDate validFrom,
        LocalDate validTo,
        Instant recordedAt,
        String recordedBy,
        Instant endedAt) {

    boolean active(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
