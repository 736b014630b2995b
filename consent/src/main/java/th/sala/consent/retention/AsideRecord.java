package th.sala.consent.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that could not be taken and was set aside, so that the others go on. It is tried again after a day, or by the
 * next batch once an officer says so.
 *
 * @param run in which it was set aside
 * @param store by its {@link RetainedRecords#name()}
 * @param record id of a person or a ticket
 * @param reason code of the fault, such as {@code database-23503}
 */
public record AsideRecord(UUID id, UUID run, String category, String store, UUID record, String reason, Instant at) {}
