package th.sala.consent.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.mode.Mode;

/** Reads the master key from the environment. The development key is public: production mode refuses it. */
@ApplicationScoped
class MasterKeySource {
    private static final byte[] DEVELOPMENT = "sala-development-".getBytes(StandardCharsets.US_ASCII);

    @Inject
    @ConfigProperty(name = "SALA_MASTER_KEY")
    private Optional<String> secret;

    @Inject
    private Mode mode;

    @Produces
    @Singleton
    MasterKey masterKey() {
        return accepted(secret, mode);
    }

    static MasterKey accepted(Optional<String> secret, Mode mode) {
        String base64 = secret.orElseThrow(() -> new IllegalStateException(
                "SALA_MASTER_KEY is not set. Without it nobody's data can be read or written."));
        MasterKey key = MasterKey.of(base64);
        if (mode.isProduction() && isForDevelopment(base64)) {
            throw new IllegalStateException(
                    "SALA_MASTER_KEY is the development default. Set 32 random bytes of your own in Base64.");
        }
        return key;
    }

    private static boolean isForDevelopment(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.strip());
        return Arrays.equals(DEVELOPMENT, Arrays.copyOf(secret, DEVELOPMENT.length));
    }
}
