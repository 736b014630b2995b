package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.Trust;

/**
 * A message to keep.
 *
 * @param externalId what makes it one message for its channel; null for ours
 * @param author user name, {@code customer} or {@code system}
 * @param customer whose message it is or whom it is for
 * @param at when the hub received or wrote it
 * @param sentAt the sender's own date; null when unknown
 * @param trust null for ours
 * @param basis purpose and decision it rests on
 * @param raw blob of the original bytes; null when there are none
 * @param deliveryState first state of delivery; null for what is not sent
 */
public record NewMessage(
        UUID id,
        UUID ticket,
        MessageKind kind,
        String channel,
        String account,
        String externalId,
        String author,
        SubjectId customer,
        Instant at,
        Instant sentAt,
        String subject,
        String text,
        String html,
        String language,
        Envelope envelope,
        Trust trust,
        boolean automatic,
        Basis basis,
        UUID raw,
        String deliveryState) {
    public NewMessage {
        Objects.requireNonNull(id, "A message has an id.");
        Objects.requireNonNull(ticket, "A message belongs to a ticket.");
        Objects.requireNonNull(kind, "A message has a kind.");
        Objects.requireNonNull(envelope, "A message has an envelope.");
        Objects.requireNonNull(basis, "A message rests on a basis.");
    }
}
