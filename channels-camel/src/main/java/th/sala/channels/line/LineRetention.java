package th.sala.channels.line;

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

/** LINE's events and what is still asked about them go when nobody takes a message back any more. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LineRetention extends AgedEvents {
    private static final String STANDING = """
        SELECT count(*) AS due, 0::bigint AS held, 0::bigint AS restricted FROM channels.line_event
        WHERE received_at < :before
        """;

    private static final String TAKE = """
        WITH past AS (SELECT channel, external_id FROM channels.line_event WHERE received_at < :before
          ORDER BY received_at LIMIT :most FOR UPDATE),
        errands AS (DELETE FROM channels.line_errand WHERE (channel, external_id) IN (SELECT channel, external_id FROM past))
        DELETE FROM channels.line_event WHERE (channel, external_id) IN (SELECT channel, external_id FROM past)
        """;

    @Inject
    public LineRetention(Jdbi jdbi, RetainedStores stores) {
        super(
                stores,
                List.of(new AgedRows(
                        jdbi,
                        "channels.line_event",
                        "channel-event",
                        Set.of("channels.line_event", "channels.line_errand"),
                        STANDING,
                        TAKE)));
    }
}
