package th.sala.channels.line;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** What LINE's events hold of a person beside their messages: which events were theirs, and what is still asked about them. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LineDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT count(*) FROM channels.line_event
            WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
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

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final SubjectDataHolders holders;

    @Inject
    public LineDataHolder(Jdbi jdbi, SubjectRegister register, SubjectDataHolders holders) {
        this.jdbi = jdbi;
        this.register = register;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public Set<String> tables() {
        return Set.of("channels.line_event", "channels.line_errand");
    }

    @Override
    public long count(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bindArray("hashes", String.class, hashes(subject))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return Json.createObjectBuilder().add("lineEvents", count(subject)).build();
    }

    /** An event's sender is LINE's own id; there is nothing to correct in it. */
    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return 0;
    }

    /** What is restricted is what was said, and that stands in tickets. */
    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return 0;
    }

    @Override
    public long erase(SubjectId subject) {
        List<String> hashes = hashes(subject);
        return removed(ERASE_ERRANDS, hashes) + removed(ERASE_EVENTS, hashes);
    }

    private long removed(String statement, List<String> hashes) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                .bindArray("hashes", String.class, hashes)
                .execute());
    }

    private List<String> hashes(SubjectId subject) {
        return register.fingerprints(subject).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
