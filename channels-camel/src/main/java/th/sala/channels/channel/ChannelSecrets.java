package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.mode.Mode;

/**
 * Seals and opens what must stay secret of a channel. The channels of the embedded default have published secrets, which no
 * database needs to hold and which production does not know.
 */
@Dependent
class ChannelSecrets {
    private static final String PUBLISHED = "embedded-secrets.properties";

    private final ContentVault vault;
    private final Mode mode;

    @Inject
    ChannelSecrets(ContentVault vault, Mode mode) {
        this.vault = vault;
        this.mode = mode;
    }

    Sealed seal(Map<String, String> secrets) {
        return vault.seal(TextMap.write(secrets).getBytes(StandardCharsets.UTF_8));
    }

    /** @param key null when nothing was entered for the channel yet */
    Map<String, String> open(String channel, byte[] key, byte[] secrets) {
        if (key != null) {
            return TextMap.read(new String(vault.open(new Sealed(key, secrets)), StandardCharsets.UTF_8));
        }
        return mode.isProduction() ? Map.of() : published(channel);
    }

    private static Map<String, String> published(String channel) {
        Map<String, String> secrets = new TreeMap<>();
        String prefix = channel + ".";
        all().forEach((name, value) -> {
            if (name.toString().startsWith(prefix)) {
                secrets.put(name.toString().substring(prefix.length()), value.toString());
            }
        });
        return secrets;
    }

    private static Properties all() {
        Properties properties = new Properties();
        try (InputStream file = ChannelSecrets.class.getResourceAsStream(PUBLISHED)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException fault) {
            throw new UncheckedIOException(PUBLISHED, fault);
        }
    }
}
