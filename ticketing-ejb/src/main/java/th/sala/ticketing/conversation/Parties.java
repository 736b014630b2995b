package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;

/** Names and addresses as a reader may see them, each by the state of the person it belongs to. Ours are never masked. */
record Parties(Cast cast, Sight sight) {

    MessageView.Party from(OpenedMessage message) {
        return of(message.envelope().from(), cast.sender(message));
    }

    List<MessageView.Party> of(List<ChannelAddress> recipients) {
        return recipients.stream()
                .map(address -> of(address, cast.recipient(address)))
                .toList();
    }

    private MessageView.Party of(ChannelAddress address, Optional<SubjectId> person) {
        if (Colleague.is(address)) {
            return new MessageView.Party(address.name(), null);
        }
        if (!cast.isOurs(address) && sight.keeps(person)) {
            return new MessageView.Party(null, null);
        }
        return cast.isOurs(address) || person.filter(sight::shows).isPresent()
                ? new MessageView.Party(address.name(), address.value())
                : new MessageView.Party(maskedName(address), maskedValue(address));
    }

    private static String maskedName(ChannelAddress address) {
        return address.name() == null ? null : new Identifier(IdentifierKind.NAME, address.name()).masked();
    }

    private static String maskedValue(ChannelAddress address) {
        return address.identifier()
                .orElseGet(() -> new Identifier(IdentifierKind.ADDRESS, address.value()))
                .masked();
    }
}
