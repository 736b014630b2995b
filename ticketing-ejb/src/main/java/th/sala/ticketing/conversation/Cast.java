package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Who is who in some messages. Colleagues and our own addresses are no persons here.
 *
 * @param known the persons behind addresses, as far as they are known
 * @param ours whether an address is one of ours
 */
record Cast(Map<ChannelAddress, SubjectId> known, Predicate<ChannelAddress> ours) {

    boolean isOurs(ChannelAddress address) {
        return Colleague.is(address) || ours.test(address);
    }

    /** Who wrote: the person behind the address, else whose message it is. */
    Optional<SubjectId> sender(OpenedMessage message) {
        ChannelAddress from = message.envelope().from();
        return isOurs(from)
                ? Optional.empty()
                : recipient(from).or(() -> Optional.ofNullable(message.row().person()));
    }

    Optional<SubjectId> recipient(ChannelAddress address) {
        return isOurs(address) ? Optional.empty() : Optional.ofNullable(known.get(address));
    }

    /** The persons whom the message's bytes name, shown or not. */
    Stream<SubjectId> named(OpenedMessage message) {
        return Stream.concat(
                sender(message).stream(), message.addresses().flatMap(address -> recipient(address).stream()));
    }

    List<Appearance> appearances(List<OpenedMessage> messages) {
        return messages.stream().flatMap(this::appearances).toList();
    }

    private Stream<Appearance> appearances(OpenedMessage message) {
        return Stream.concat(
                sender(message).stream()
                        .map(person -> new Appearance(person, message.envelope().from())),
                message.recipients()
                        .flatMap(
                                address -> recipient(address).stream().map(person -> new Appearance(person, address))));
    }
}
