package th.sala.channels.meta;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.AgedEvents;
import th.sala.consent.retention.AgedRows;
import th.sala.consent.retention.RetainedStores;

/** Where Meta kept a file goes with time; the file itself ages with its ticket. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MetaRetention extends AgedEvents {
    private static final String STANDING = """
        SELECT count(*) AS due, 0::bigint AS held, 0::bigint AS restricted FROM channels.meta_file
        WHERE added_at < :before
        """;

    private static final String TAKE = """
        DELETE FROM channels.meta_file WHERE id IN (
          SELECT id FROM channels.meta_file WHERE added_at < :before ORDER BY added_at LIMIT :most)
        """;

    @Inject
    public MetaRetention(Jdbi jdbi, RetainedStores stores) {
        super(
                stores,
                List.of(new AgedRows(
                        jdbi, "channels.meta_file", "channel-event", Set.of("channels.meta_file"), STANDING, TAKE)));
    }
}
