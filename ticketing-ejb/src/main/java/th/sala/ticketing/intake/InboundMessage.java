package th.sala.ticketing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One message of any channel, normalised.
 *
 * @param channel {@code email}, {@code line}, … as in the public contract
 * @param account which of our addresses or channels received it, such as {@code support@sala.test}
 * @param externalId what makes it one message for its channel; the pair is unique for ever
 * @param from who wrote, and where answers go: its channel is another than the message's where somebody left an address,
 *     as in a form; its value is empty when the message names nobody
 * @param claims further contact points that the sender named; they identify only when the trust is {@code PASS};
 *     null for none
 * @param to our side and everybody else who was addressed
 * @param replyTo where its author asks for answers, or the group it was said in; null for the sender. It says nothing
 *     about who wrote
 * @param text plain text, derived from the HTML part when there is no other; never null
 * @param html sanitised HTML; null when there is none
 * @param language {@code th} or {@code en}, guessed from the text
 * @param automatic written by a machine by itself, such as an absence notice (RFC 3834): moves nothing, never acknowledged
 * @param quiet sent through a list or in bulk, or asking for no automatic answer: never acknowledged, but a person may
 *     have written it
 * @param sentAt the sender's date; null when missing or absurd
 * @param report what it reports about a mail of ours; null when it is no delivery report
 * @param shown what its author was shown before writing it; null for nothing
 */
public record InboundMessage(
        String channel,
        String account,
        String externalId,
        ChannelAddress from,
        List<ChannelAddress> claims,
        List<ChannelAddress> to,
        ChannelAddress replyTo,
        Trust trust,
        String subject,
        String text,
        String html,
        String language,
        List<InboundAttachment> attachments,
        ThreadHints thread,
        boolean automatic,
        boolean quiet,
        Instant sentAt,
        DeliveryReport report,
        Shown shown)
        implements Inbound {
    public InboundMessage {
        Objects.requireNonNull(channel, "An inbound message names its channel.");
        Objects.requireNonNull(account, "An inbound message names the account that received it.");
        Objects.requireNonNull(externalId, "An inbound message has an external id.");
        Objects.requireNonNull(from, "An inbound message has a sender.");
        Objects.requireNonNull(trust, "An inbound message has a trust.");
        Objects.requireNonNull(text, "An inbound message has a text, if only an empty one.");
        claims = claims == null ? List.of() : List.copyOf(claims);
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        shown = shown == null ? Shown.NOTHING : shown;
    }

    /** A message of a channel that knows neither subjects nor copies nor threads. Its sender can be trusted. */
    public static InboundMessage spoken(
            String channel,
            String account,
            String externalId,
            ChannelAddress from,
            String text,
            String language,
            List<InboundAttachment> attachments,
            Instant sentAt) {
        return new InboundMessage(
                channel,
                account,
                externalId,
                from,
                List.of(),
                List.of(),
                null,
                Trust.PASS,
                null,
                text,
                null,
                language,
                attachments,
                ThreadHints.NONE,
                false,
                false,
                sentAt,
                null,
                Shown.NOTHING);
    }

    /** Where it was said, and answers are heard: a group, else its author. A mail's Reply-To is a wish and no place. */
    public ChannelAddress place() {
        return replyTo == null || channel.equals("email") ? from : replyTo;
    }

    /** The same message, its attachments being kept elsewhere. */
    public InboundMessage withoutAttachments() {
        return new InboundMessage(
                channel,
                account,
                externalId,
                from,
                claims,
                to,
                replyTo,
                trust,
                subject,
                text,
                html,
                language,
                List.of(),
                thread,
                automatic,
                quiet,
                sentAt,
                report,
                shown);
    }

    /** The same message of somebody who was shown this before. */
    public InboundMessage after(Shown before) {
        return new InboundMessage(
                channel,
                account,
                externalId,
                from,
                claims,
                to,
                replyTo,
                trust,
                subject,
                text,
                html,
                language,
                attachments,
                thread,
                automatic,
                quiet,
                sentAt,
                report,
                before);
    }
}
