package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
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
                : proven(claimed.get(), sender);
    }

    private IdentityMatch proven(Identifier contact, ChannelAddress sender) {
        Optional<SubjectId> known = register.find(contact);
        return known.<IdentityMatch>map(IdentityMatch.Known::new)
                .orElseGet(() -> new IdentityMatch.New(register.findOrRegister(contact, names(sender))));
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
