package th.sala.channels.line;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.AddressDataHolder;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectRegister;

/** What LINE's events hold of a person beside their messages: which events were theirs, and what is still asked about them. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LineDataHolder extends AddressDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT count(*) FROM channels.line_event
            WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    private static final String COUNT_ERRANDS = """
            SELECT count(*) FROM channels.line_errand WHERE (channel, external_id) IN (
              SELECT channel, external_id FROM channels.line_event
              WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
            """;

    private static final String ERASE_ERRANDS = """
            DELETE FROM channels.line_errand WHERE (channel, external_id) IN (
              SELECT channel, external_id FROM channels.line_event
              WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
            """;

    private static final String ERASE_EVENTS = """
            DELETE FROM channels.line_event
            WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    private static final Kept KEPT = new Kept(
            Map.of("channels.line_event", COUNT, "channels.line_errand", COUNT_ERRANDS),
            List.of(ERASE_ERRANDS, ERASE_EVENTS));

    @Inject
    public LineDataHolder(Jdbi jdbi, SubjectRegister register, SubjectDataHolders holders) {
        super("line", KEPT, jdbi, register, holders);
    }
}
