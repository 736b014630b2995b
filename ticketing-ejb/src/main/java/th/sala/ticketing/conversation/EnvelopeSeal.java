package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** Writes an envelope down as sealed JSON and reads it back. */
@Singleton
class EnvelopeSeal {
    private final ContentVault vault;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    EnvelopeSeal(ContentVault vault) {
        this.vault = vault;
    }

    Sealed close(Envelope envelope) {
        return vault.seal(json.toJson(envelope).getBytes(StandardCharsets.UTF_8));
    }

    Envelope open(Sealed sealed) {
        return json.fromJson(new String(vault.open(sealed), StandardCharsets.UTF_8), Envelope.class);
    }
}
