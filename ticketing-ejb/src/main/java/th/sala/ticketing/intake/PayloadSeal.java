package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** Writes a message down as sealed JSON and reads it back. The files' bytes are blobs of their own. */
@Singleton
class PayloadSeal {
    private final ContentVault vault;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    PayloadSeal(ContentVault vault) {
        this.vault = vault;
    }

    Sealed close(InboundMessage message, List<StoredFile> files) {
        return close(new InboxPayload(message.withoutAttachments(), null, files));
    }

    Sealed close(InboundEvent event) {
        return close(new InboxPayload(null, event, List.of()));
    }

    private Sealed close(InboxPayload payload) {
        return vault.seal(json.toJson(payload).getBytes(StandardCharsets.UTF_8));
    }

    InboxPayload open(Sealed sealed) {
        return json.fromJson(new String(vault.open(sealed), StandardCharsets.UTF_8), InboxPayload.class);
    }
}
