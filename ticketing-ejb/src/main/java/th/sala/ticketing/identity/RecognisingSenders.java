package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final TypedContactTable typed;

    @Inject
    RecognisingSenders(SubjectRegister register, UnprovenSenders unproven, TypedContactTable typed) {
        this.register = register;
        this.unproven = unproven;
        this.typed = typed;
    }

    @Override
    public IdentityMatch recognise(InboundMessage message) {
        ChannelAddress sender = message.from();
        Optional<Identifier> claimed = sender.identifier();
        if (claimed.isEmpty()) {
            return unverified(register.register(names(sender)));
        }
        return switch (message.trust()) {
            case FAIL -> unverified(unproven(claimed.get(), sender));
            case NONE -> isTyped(message) ? typed(claimed.get(), message) : proven(claimed.get(), message);
            case PASS -> vouched(message, claimed.get()).orElseGet(() -> proven(claimed.get(), message));
        };
    }

    private static IdentityMatch unverified(SubjectId subject) {
        return new IdentityMatch.Unverified(subject, subject);
    }

    /** An address of another channel that nobody vouches for, as in a form: anybody can type anybody's. */
    private static boolean isTyped(InboundMessage message) {
        return message.trust() == Trust.NONE && !message.from().channel().equals(message.channel());
    }

    private IdentityMatch typed(Identifier contact, InboundMessage message) {
        register.hold(contact);
        Optional<SubjectId> holder = register.find(contact);
        if (holder.isEmpty()) {
            SubjectId subject = register.findOrRegister(contact, names(message.from()));
            typed.add(contact, subject);
            return new IdentityMatch.New(subject);
        }
        return typed.alone(contact, message.channel(), holder.get())
                ? new IdentityMatch.Known(holder.get())
                : new IdentityMatch.Unverified(unproven(contact, message.from()), holder.get());
    }

    @Override
    public Map<ChannelAddress, SubjectId> expect(Collection<InboundMessage> messages) {
        Set<Identifier> apart = messages.stream()
                .filter(message -> !isPlain(message))
                .flatMap(message -> Stream.concat(Stream.of(message.from()), message.claims().stream()))
                .flatMap(address -> address.identifier().stream())
                .collect(Collectors.toSet());
        Map<ChannelAddress, Identifier> senders = new HashMap<>();
        Map<Identifier, List<Identifier>> contacts = new HashMap<>();
        messages.stream()
                .filter(RecognisingSenders::isPlain)
                .map(InboundMessage::from)
                .forEach(sender -> sender.identifier()
                        .filter(contact -> !apart.contains(contact))
                        .ifPresent(contact -> {
                            senders.put(sender, contact);
                            contacts.putIfAbsent(contact, names(sender));
                        }));
        Map<Identifier, SubjectId> holders = register.findOrRegister(contacts);
        holders.forEach((contact, subject) -> BatchMemory.learned(contact, Optional.of(subject)));
        Map<ChannelAddress, SubjectId> persons = new HashMap<>();
        senders.forEach((sender, contact) -> persons.put(sender, holders.get(contact)));
        return persons;
    }

    /** Says nothing of its sender but the address. Who is also told of in another way is recognised in its turn. */
    private static boolean isPlain(InboundMessage message) {
        return message.trust() != Trust.FAIL
                && !isTyped(message)
                && message.claims().isEmpty();
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
        return message.claims().isEmpty() || register.find(contact).isPresent()
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
        register.hold(claimed);
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
