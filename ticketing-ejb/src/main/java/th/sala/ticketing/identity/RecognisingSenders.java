package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Trust;

@Singleton
class RecognisingSenders implements Recognition {
    private final SubjectRegister register;
    private final UnprovenSenders unproven;

    @Inject
    RecognisingSenders(SubjectRegister register, UnprovenSenders unproven) {
        this.register = register;
        this.unproven = unproven;
    }

    @Override
    public IdentityMatch recognise(InboundMessage message) {
        ChannelAddress sender = message.from();
        Optional<Identifier> claimed = sender.identifier();
        if (claimed.isEmpty()) {
            return new IdentityMatch.Unverified(register.register(names(sender)));
        }
        return message.trust() == Trust.FAIL
                ? new IdentityMatch.Unverified(unproven(claimed.get(), sender))
                : vouched(message, claimed.get()).orElseGet(() -> proven(claimed.get(), message));
    }

    @Override
    public Map<ChannelAddress, SubjectId> expect(Collection<InboundMessage> messages) {
        Map<ChannelAddress, Identifier> senders = new HashMap<>();
        Map<Identifier, List<Identifier>> contacts = new HashMap<>();
        messages.stream()
                .filter(message ->
                        message.trust() != Trust.FAIL && message.claims().isEmpty())
                .map(InboundMessage::from)
                .forEach(sender -> sender.identifier().ifPresent(contact -> {
                    senders.put(sender, contact);
                    contacts.putIfAbsent(contact, names(sender));
                }));
        Map<Identifier, SubjectId> holders = register.findOrRegister(contacts);
        holders.forEach((contact, subject) -> BatchMemory.learned(contact, Optional.of(subject)));
        Map<ChannelAddress, SubjectId> persons = new HashMap<>();
        senders.forEach((sender, contact) -> persons.put(sender, holders.get(contact)));
        return persons;
    }

    private IdentityMatch proven(Identifier contact, InboundMessage message) {
        Optional<SubjectId> known = BatchMemory.asked(contact, () -> register.find(contact));
        return known.<IdentityMatch>map(IdentityMatch.Known::new)
                .orElseGet(() -> new IdentityMatch.New(register.findOrRegister(contact, besides(message))));
    }

    private static List<Identifier> besides(InboundMessage message) {
        Stream<Identifier> vouched = message.trust() == Trust.PASS
                ? message.claims().stream().flatMap(claim -> claim.identifier().stream())
                : Stream.empty();
        return Stream.concat(names(message.from()).stream(), vouched).toList();
    }

    /** A channel that vouches for what its senders say of themselves leads to whom they already are. */
    private Optional<IdentityMatch> vouched(InboundMessage message, Identifier contact) {
        return message.trust() != Trust.PASS
                        || message.claims().isEmpty()
                        || register.find(contact).isPresent()
                ? Optional.empty()
                : message.claims().stream()
                        .flatMap(claim -> claim.identifier().stream())
                        .map(register::find)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(subject -> joined(subject, contact));
    }

    private IdentityMatch joined(SubjectId subject, Identifier contact) {
        register.add(subject, contact);
        return new IdentityMatch.Known(subject);
    }

    private SubjectId unproven(Identifier claimed, ChannelAddress sender) {
        return unproven.find(claimed).orElseGet(() -> {
            SubjectId subject = register.register(names(sender));
            unproven.add(claimed, subject);
            return subject;
        });
    }

    private static List<Identifier> names(ChannelAddress sender) {
        return sender.name() == null || sender.name().isBlank()
                ? List.of()
                : List.of(new Identifier(IdentifierKind.NAME, sender.name()));
    }
}
