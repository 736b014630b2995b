package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.key.ReferenceSeal;

/** Where the links of messages that rest on consent lead. */
@Singleton
class UnsubscribeLinks {
    private static final String USE = "unsubscribe";

    private final ReferenceSeal seal;
    private final String publicUrl;

    @Inject
    UnsubscribeLinks(
            ReferenceSeal seal,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.seal = seal;
        this.publicUrl = publicUrl;
    }

    String address(UUID message) {
        return publicUrl + "/api/v1/unsubscribe/" + seal.token(USE, message);
    }

    /** The message that a token belongs to. */
    Optional<UUID> message(String token) {
        return seal.record(USE, token);
    }
}
