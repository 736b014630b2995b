package th.sala.channels.webchat;

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

/** A guest whose token expired is forgotten every day by itself; the rule is the net. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GuestRetention extends AgedEvents {
    private static final String STANDING = """
        SELECT count(*) AS due, 0::bigint AS held, 0::bigint AS restricted FROM channels.chat_guest
        WHERE expires_at < :before
        """;

    private static final String TAKE = """
        DELETE FROM channels.chat_guest WHERE id IN (
          SELECT id FROM channels.chat_guest WHERE expires_at < :before ORDER BY expires_at LIMIT :most)
        """;

    @Inject
    public GuestRetention(Jdbi jdbi, RetainedStores stores) {
        super(
                stores,
                List.of(new AgedRows(
                        jdbi, "channels.chat_guest", "working", Set.of("channels.chat_guest"), STANDING, TAKE)));
    }
}
