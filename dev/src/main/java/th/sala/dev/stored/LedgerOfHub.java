package th.sala.dev.stored;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.MasterKey;
import th.sala.consent.seal.LedgerCheck;
import th.sala.consent.seal.LedgerReport;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** The sealed ledger of a hub, worked out again from its tables past the application. */
public final class LedgerOfHub {
    private LedgerOfHub() {}

    /** Compares all of it with its seals. */
    public static LedgerReport check(Settings settings) {
        return check(settings, List.of());
    }

    /**
     * The same, and with checkpoints that somebody kept elsewhere.
     *
     * @param kept their notes
     * @throws IllegalArgumentException when one is no checkpoint of a ledger
     */
    public static LedgerReport check(Settings settings, List<String> kept) {
        Jdbi jdbi = Jdbi.create(() -> Database.connectAsOwner(settings)).installPlugin(new PostgresTypes());
        byte[] key = MasterKey.of(settings.masterKey()).signing().publicKey();
        return new LedgerCheck(jdbi, key, Clock.systemUTC()).run(kept);
    }
}
