package th.sala.web.ticket;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.NewReply;
import th.sala.web.problem.ProblemException;

/**
 * What a colleague writes into a ticket.
 *
 * @param kind {@code reply} or {@code note}
 * @param text one of it and {@code html} is required
 * @param replyingTo newest message the writer knows; required for a reply
 * @param sendAfterSeconds how long it waits, and can be taken back with DELETE, before it leaves, 0 to 600
 * @param channel the last used when left out
 * @param to who wrote the answered message when left out
 * @param purpose {@code customer-care} when left out
 * @param notAnOffer {@code customer-asked}, {@code own-order} or {@code other}: why what reads like an offer is none
 */
public record MessageForm(
        String kind,
        String text,
        String html,
        List<UUID> attachments,
        UUID replyingTo,
        Integer sendAfterSeconds,
        String channel,
        List<String> to,
        List<String> cc,
        String purpose,
        String notAnOffer) {

    /** @throws ProblemException 422 when it is neither a reply nor a note, or a note that names a way out */
    boolean isNote() {
        if (!"note".equals(kind) && !"reply".equals(kind)) {
            throw ProblemException.invalid("unknown-kind", "kind is reply or note.");
        }
        if (kind.equals("note")
                && Stream.of(channel, to, cc, sendAfterSeconds, notAnOffer).anyMatch(way -> way != null)) {
            throw ProblemException.invalid("note-has-no-recipient", "An internal note never leaves the hub.");
        }
        return kind.equals("note");
    }

    NewNote note() {
        return new NewNote(text, html, attachments);
    }

    NewReply reply() {
        return new NewReply(
                text, html, replyingTo, purpose, channel, to, cc, attachments, sendAfterSeconds, notAnOffer);
    }
}
