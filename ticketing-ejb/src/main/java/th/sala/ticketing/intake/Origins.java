package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.subject.SubjectRegister;

/** Tells where arrivals come from. */
@Singleton
class Origins {
    private final SubjectRegister register;

    @Inject
    Origins(SubjectRegister register) {
        this.register = register;
    }

    Whence of(InboundMessage message) {
        return of(message.from(), message.place());
    }

    Whence of(InboundEvent event) {
        return of(event.from(), event.place());
    }

    private Whence of(ChannelAddress sender, ChannelAddress place) {
        return new Whence(hash(sender), place.equals(sender) ? null : hash(place));
    }

    private byte[] hash(ChannelAddress address) {
        return address.identifier().map(register::fingerprint).orElse(null);
    }
}
