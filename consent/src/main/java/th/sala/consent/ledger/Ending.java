package th.sala.consent.ledger;

import java.util.UUID;

/**
 * A consent that is in force by its newest word, and ends without a word of the person.
 *
 * @param id of the event that gave it
 * @param event that ends it: {@code ConsentExpired} or {@code ConsentInvalidated}
 * @param actorType {@code SYSTEM} or {@code OFFICER}
 * @param actor user name of the officer who found the reason; {@code system} for what time does
 * @param reason a code; null where the event says it all
 */
public record Ending(
        UUID id, UUID subjectId, String purpose, String event, String actorType, String actor, String reason) {}
