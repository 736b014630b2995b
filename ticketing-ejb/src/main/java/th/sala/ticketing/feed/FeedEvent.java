package th.sala.ticketing.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a ticket, or to a call. Carries no personal data: who may see the ticket reads it by its number,
 * and the call by its id.
 *
 * @param seq place in the feed; the cursor to go on from. Ascends within a node's reading, not with time of insertion
 * @param kind what happened, such as {@code ticket-opened}, {@code message-added} or {@code delivery-changed}
 * @param ticket the ticket; for {@code call-ringing}, {@code call-answered} and {@code call-ended} the call
 * @param number the ticket's; 0 for a call
 * @param team key of the team that owns the ticket: who may hear of it
 */
public record FeedEvent(long seq, String kind, UUID ticket, long number, String team, Instant at) {}
