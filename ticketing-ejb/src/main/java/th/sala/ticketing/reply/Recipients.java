package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.ticket.TicketHead;

/** Whom an answer goes to when its writer names nobody. */
@Singleton
class Recipients {
    private final SubjectRegister register;
    private final Messages messages;

    @Inject
    Recipients(SubjectRegister register, Messages messages) {
        this.messages = messages;
        this.register = register;
    }

    /**
     * Who wrote the answered message, or to whom the answered reply went; else who was spoken with last on this channel; else
     * the customer's own address.
     */
    List<ChannelAddress> of(TicketHead ticket, StoredMessage answered, String channel) {
        List<ChannelAddress> spoken = spoken(answered, channel);
        List<ChannelAddress> before = spoken.isEmpty() ? before(ticket, channel) : spoken;
        return before.isEmpty() ? held(ticket, channel).stream().toList() : before;
    }

    private List<ChannelAddress> before(TicketHead ticket, String channel) {
        return messages.newestOnEach(ticket.id()).stream()
                .map(message -> spoken(message, channel))
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** With whom a message was spoken, as far as they are reached on this channel. */
    static List<ChannelAddress> spoken(StoredMessage answered, String channel) {
        List<ChannelAddress> spoken = answered.kind() == MessageKind.MESSAGE
                ? List.of(place(answered))
                : answered.envelope().to();
        return spoken.stream()
                .filter(address -> address.channel().equals(channel))
                .filter(address -> !address.value().isBlank())
                .toList();
    }

    /** A group hears what is answered to its member; a mail's Reply-To is chosen by people only. */
    private static ChannelAddress place(StoredMessage message) {
        return message.channel().equals("email")
                ? message.envelope().from()
                : message.envelope()
                        .answersTo()
                        .findFirst()
                        .orElse(message.envelope().from());
    }

    private Optional<ChannelAddress> held(TicketHead ticket, String channel) {
        IdentifierKind kind = ChannelAddress.kindOn(channel);
        return kind == IdentifierKind.HANDLE
                ? Optional.empty()
                : register.open(ticket.customer(), kind).map(value -> new ChannelAddress(channel, value, null));
    }
}
