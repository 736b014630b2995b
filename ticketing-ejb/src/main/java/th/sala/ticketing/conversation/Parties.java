package th.sala.ticketing.conversation;

import java.util.List;
import java.util.function.Predicate;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.intake.ChannelAddress;

/** Names and addresses as a reader may see them. Our own are never masked. */
record Parties(Sight sight, Predicate<ChannelAddress> ours) {

    List<MessageView.Party> of(List<ChannelAddress> addresses) {
        return addresses.stream().map(this::of).toList();
    }

    MessageView.Party of(ChannelAddress address) {
        if (Colleague.is(address)) {
            return new MessageView.Party(address.name(), null);
        }
        return sight == Sight.CLEAR || ours.test(address)
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
