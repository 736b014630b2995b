package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Who a message is from and to, and its place in a thread. Kept sealed: an id of ours carries a thread token.
 *
 * @param messageId its Message-ID with angle brackets; null when it has none
 * @param replyTo where answers should go; null for the sender
 * @param references the Message-IDs it refers to, oldest first
 */
public record Envelope(
        ChannelAddress from,
        List<ChannelAddress> to,
        List<ChannelAddress> cc,
        String messageId,
        String replyTo,
        List<String> references) {
    public Envelope {
        Objects.requireNonNull(from, "An envelope has a sender.");
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }

    /** Everybody it names, whoever is asked to be answered included. */
    Stream<ChannelAddress> addresses() {
        return Stream.of(Stream.of(from), to.stream(), cc.stream(), answersTo()).flatMap(addresses -> addresses);
    }

    /** Whoever is asked to be answered, who may be somebody else. */
    public Stream<ChannelAddress> answersTo() {
        return Stream.ofNullable(replyTo).map(address -> new ChannelAddress(from.channel(), address, null));
    }

    /** The same with each address as the change gives it. */
    Envelope with(UnaryOperator<ChannelAddress> change) {
        return new Envelope(
                change.apply(from),
                to.stream().map(change).toList(),
                cc.stream().map(change).toList(),
                messageId,
                answersTo()
                        .map(change)
                        .map(ChannelAddress::value)
                        .filter(address -> !address.isEmpty())
                        .findFirst()
                        .orElse(null),
                references);
    }

    /** Of a message that no mail system carried. */
    public static Envelope spoken(ChannelAddress from, List<ChannelAddress> to) {
        return new Envelope(from, to, List.of(), null, null, List.of());
    }
}
