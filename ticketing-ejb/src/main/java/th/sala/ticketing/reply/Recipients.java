package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.ticket.TicketHead;

/** Whom an answer goes to when its writer names nobody. */
@Singleton
class Recipients {
    private final SubjectRegister register;

    @Inject
    Recipients(SubjectRegister register) {
        this.register = register;
    }

    /** Who wrote the answered message, or to whom the answered reply went; else the customer's own address. */
    List<ChannelAddress> of(TicketHead ticket, StoredMessage answered, String channel) {
        List<ChannelAddress> spoken = answered.kind() == MessageKind.MESSAGE
                ? List.of(place(answered))
                : answered.envelope().to();
        List<ChannelAddress> reachable = spoken.stream()
                .filter(address -> address.channel().equals(channel))
                .filter(address -> !address.value().isBlank())
                .toList();
        return reachable.isEmpty() ? held(ticket, channel).stream().toList() : reachable;
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
