package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** Writes an envelope down as sealed JSON and reads it back. */
@Singleton
class EnvelopeSeal {
    private final ContentVault vault;
    private final SubjectRegister register;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    EnvelopeSeal(ContentVault vault, SubjectRegister register) {
        this.vault = vault;
        this.register = register;
    }

    Sealed close(Envelope envelope) {
        return vault.seal(json.toJson(envelope).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * By what an erasure finds the people in an envelope: keyed hashes in hexadecimal.
     *
     * @param account our own address there, which is nobody's; null when there is none
     */
    List<String> hashes(Envelope envelope, String account) {
        return envelope.addresses()
                .filter(address -> !AccountTable.withoutTag(address.value()).equals(account))
                .flatMap(address -> address.identifier().stream())
                .map(this::hash)
                .distinct()
                .toList();
    }

    /** The keyed hash in hexadecimal; empty for an address that identifies nobody. */
    Optional<String> hash(ChannelAddress address) {
        return address.identifier().map(this::hash);
    }

    private String hash(Identifier identifier) {
        return HexFormat.of().formatHex(register.fingerprint(identifier));
    }

    Envelope open(Sealed sealed) {
        return json.fromJson(new String(vault.open(sealed), StandardCharsets.UTF_8), Envelope.class);
    }
}
