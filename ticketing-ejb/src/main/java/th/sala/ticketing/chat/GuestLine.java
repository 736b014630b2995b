package th.sala.ticketing.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;

/**
 * One line of a chat as the guest sees it.
 *
 * @param clientId the guest's own id of it; null for what came from us
 * @param by {@code guest}, {@code agent} or {@code hub} for what no person wrote
 * @param name the colleague's first name; null for what no colleague wrote
 * @param confirmed whether the guest's page said that it shows it; always true for the guest's own
 */
public record GuestLine(
        UUID id,
        String clientId,
        String by,
        String name,
        String text,
        Instant at,
        boolean confirmed,
        List<File> files) {
    public GuestLine {
        files = List.copyOf(files);
    }

    /** What the guest said and no ticket shows yet; its files come with the ticket. */
    static GuestLine waiting(PendingMessage said) {
        InboundMessage message = said.message();
        return new GuestLine(
                said.id(),
                pageId(message.externalId()),
                "guest",
                null,
                message.text(),
                said.receivedAt(),
                true,
                List.of());
    }

    /** The id that the guest's page gave: what follows the guest's own id and a colon. */
    static String pageId(String externalId) {
        return externalId.substring(externalId.indexOf(':') + 1);
    }

    /** The same line with other words, and without its files. */
    GuestLine saying(String words) {
        return new GuestLine(id, clientId, by, name, words, at, confirmed, List.of());
    }

    /** A file that goes with the line. */
    public record File(UUID id, String name, long size, String type) {}
}
