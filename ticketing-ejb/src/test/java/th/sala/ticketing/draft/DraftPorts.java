package th.sala.ticketing.draft;

import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.ticket.DeskFixture;

/** Drafts, wired as the container does. */
public final class DraftPorts {
    private DraftPorts() {}

    public static DraftDesk on(DeskFixture desk) {
        return new KeepingDrafts(desk.register, drafts(desk.jdbi), desk.clock);
    }

    public static Drafts table(Jdbi jdbi) {
        return drafts(jdbi);
    }

    private static DraftTable drafts(Jdbi jdbi) {
        return new DraftTable(jdbi, new RecipientSeal(new KeyedVault(TestKeys.master())));
    }
}
