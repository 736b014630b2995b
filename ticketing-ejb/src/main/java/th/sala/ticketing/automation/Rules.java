package th.sala.ticketing.automation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Rules and their versions in the database. */
@Singleton
class Rules {
    static final String UNANSWERED = "unanswered";
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String NEWEST = """
            SELECT v.rule AS id, v.version, v.document::text AS document, v.made_at, v.made_by
            FROM ticketing.rule r JOIN ticketing.rule_version v ON v.rule = r.id AND v.version = r.version
            ORDER BY r.place, r.id
            """;
    private static final String LISTENING = """
            SELECT v.rule AS id, v.version, v.document::text AS document, v.made_at, v.made_by
            FROM ticketing.rule r JOIN ticketing.rule_version v ON v.rule = r.id AND v.version = r.version
            WHERE r.active AND r.event = :event AND (CAST(:rule AS uuid) IS NULL OR r.id = :rule)
            ORDER BY r.place, r.id
            """;
    private static final String VERSIONS = """
            SELECT rule AS id, version, document::text AS document, made_at, made_by
            FROM ticketing.rule_version WHERE rule = :rule ORDER BY version DESC
            """;
    /** One writer at a time, so that two rules that loop together are not written at once. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('rules', 0))::text";

    private static final String PUT = """
            INSERT INTO ticketing.rule (id, version, event, place, active) VALUES (:id, :version, :event, :place, :active)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, event = excluded.event, place = excluded.place,
              active = excluded.active
            """;
    private static final String VERSION = """
            INSERT INTO ticketing.rule_version (rule, version, document, made_at, made_by)
            VALUES (:id, :version, :document::jsonb, :madeAt, :madeBy)
            """;

    private final Jdbi jdbi;

    @Inject
    Rules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Rule> held() {
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
        return newest();
    }

    List<Rule> newest() {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEWEST).mapTo(Row.class).map(Row::rule).list());
    }

    /** @param rule the only one that is asked for; null for all that listen */
    List<Rule> listening(String event, UUID rule) {
        return jdbi.withHandle(handle -> handle.createQuery(LISTENING)
                .bind("event", event)
                .bind("rule", rule)
                .mapTo(Row.class)
                .map(Row::rule)
                .list());
    }

    List<Rule> versions(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS)
                .bind("rule", id)
                .mapTo(Row.class)
                .map(Row::rule)
                .list());
    }

    Optional<Rule> find(UUID id) {
        return versions(id).stream().findFirst();
    }

    /** Since when it has been listening for the same without a break. */
    Instant since(Rule rule) {
        return versions(rule.id()).stream()
                .takeWhile(rule::listensAs)
                .map(Rule::madeAt)
                .reduce((newer, older) -> older)
                .orElse(rule.madeAt());
    }

    static UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    void write(Rule rule, RuleEntry entry) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(PUT).bindMethods(rule).execute();
            handle.createUpdate(VERSION)
                    .bindMethods(rule)
                    .bind("document", JSON.toJson(entry))
                    .execute();
        });
    }

    /** A version as it is stored. */
    record Row(UUID id, int version, String document, Instant madeAt, String madeBy) {
        Rule rule() {
            return Rule.of(id, version, JSON.fromJson(document, RuleEntry.class), madeAt, madeBy);
        }
    }
}
