package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** Keeps the number of a line sealed with a key of its own. */
@Singleton
class LineSeal {
    private final ContentVault vault;

    @Inject
    LineSeal(ContentVault vault) {
        this.vault = vault;
    }

    /** Null for a withheld line. */
    Sealed close(Line line) {
        return line.number() == null ? null : vault.seal(line.number().getBytes(StandardCharsets.UTF_8));
    }

    Line open(CallRow call) {
        return call.number() == null
                ? new Line(null)
                : new Line(new String(vault.open(new Sealed(call.numberKey(), call.number())), StandardCharsets.UTF_8));
    }
}
