package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

@Singleton
class RegisteredPersons implements Persons {
    private final SubjectRegister register;

    @Inject
    RegisteredPersons(SubjectRegister register) {
        this.register = register;
    }

    @Override
    public Map<ChannelAddress, SubjectId> known(Collection<ChannelAddress> addresses) {
        Map<Identifier, SubjectId> holders = register.find(addresses.stream()
                .map(ChannelAddress::identifier)
                .flatMap(Optional::stream)
                .toList());
        Map<ChannelAddress, SubjectId> known = new HashMap<>();
        addresses.forEach(
                address -> address.identifier().map(holders::get).ifPresent(holder -> known.put(address, holder)));
        return known;
    }

    @Override
    public Map<ChannelAddress, SubjectId> addressed(Collection<ChannelAddress> addresses) {
        Map<ChannelAddress, SubjectId> addressed = known(addresses);
        addresses.stream()
                .filter(address -> !addressed.containsKey(address))
                .filter(address -> address.identifier().isPresent())
                .sorted(Comparator.comparing(this::fingerprint, Arrays::compareUnsigned))
                .forEach(address -> addressed.put(
                        address, register.findOrRegister(address.identifier().orElseThrow(), List.of())));
        return addressed;
    }

    private byte[] fingerprint(ChannelAddress address) {
        return register.fingerprint(address.identifier().orElseThrow());
    }
}
