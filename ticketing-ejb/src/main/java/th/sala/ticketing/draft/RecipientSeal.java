package th.sala.ticketing.draft;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** The addresses that a writer typed are sealed like those of a message that was sent. */
@Singleton
class RecipientSeal {
    private final ContentVault vault;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    RecipientSeal(ContentVault vault) {
        this.vault = vault;
    }

    /** @return empty when nothing was typed */
    Optional<Sealed> close(DraftReply reply) {
        return reply.to() == null && reply.cc() == null
                ? Optional.empty()
                : Optional.of(vault.seal(
                        json.toJson(new Typed(reply.to(), reply.cc())).getBytes(StandardCharsets.UTF_8)));
    }

    Typed open(Sealed sealed) {
        return json.fromJson(new String(vault.open(sealed), StandardCharsets.UTF_8), Typed.class);
    }

    /** Recipients as typed; public for the reader of JSON. */
    public record Typed(String to, String cc) {
        static final Typed NOBODY = new Typed(null, null);
    }
}
