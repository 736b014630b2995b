package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawRule;
import th.sala.consent.law.LawVersion;

/** The rules that hold with the periods of today, and what is due by them. */
@Singleton
class RetentionPlan {
    static final String ANONYMISE = "anonymise";
    static final String KEEP = "keep";
    private static final Duration WEEK = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final StoreBook stores;

    @Inject
    RetentionPlan(Jdbi jdbi, Clock clock, LawBook law, StoreBook stores) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.stores = stores;
    }

    List<RetentionRule> rules() {
        List<LawRule> book = law.rules();
        return rows().stream()
                .map(row -> row.rule(period(book, row.law()).orElse(null)))
                .toList();
    }

    /**
     * What is due of these categories.
     *
     * @param chosen all when empty
     */
    List<RetentionPart> due(Set<String> chosen) {
        return due(chosen, clock.instant());
    }

    /** How many records were due a week ago already. */
    long overdue() {
        return due(Set.of(), clock.instant().minus(WEEK)).stream()
                .mapToLong(RetentionPart::due)
                .sum();
    }

    private List<RetentionPart> due(Set<String> chosen, Instant now) {
        List<LawRule> book = law.rules();
        return rows().stream()
                .filter(row -> !row.method().equals(KEEP))
                .filter(row -> chosen.isEmpty() || chosen.contains(row.category()))
                .flatMap(row -> period(book, row.law()).flatMap(version -> part(row, version, now)).stream())
                .toList();
    }

    /** The categories whose rule two officers had run once, with the period of today. */
    Set<String> ownRunning() {
        List<LawRule> book = law.rules();
        return rows().stream()
                .filter(row -> period(book, row.law()).filter(row::runsByItself).isPresent())
                .map(RuleRow::category)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Pins a run; nothing when the night has one already. */
    boolean pin(Handle handle, UUID id, LocalDate night, String actor, List<RetentionPart> parts) {
        int runs = handle.createUpdate(RetentionTables.ADD_RUN)
                .bind("id", id)
                .bind("night", night)
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute();
        if (runs == 0) {
            return false;
        }
        parts.forEach(part -> handle.createUpdate(RetentionTables.ADD_PART)
                .bind("run", id)
                .bind("category", part.category())
                .bind("ruleVersion", part.ruleVersion())
                .bind("law", part.law())
                .bind("lawVersion", part.lawVersion())
                .bind("method", part.method())
                .bind("before", part.before())
                .bind("due", part.due())
                .bind("held", part.held())
                .bind("restricted", part.restricted())
                .execute());
        return true;
    }

    List<RuleRow> rows() {
        return jdbi.withHandle(handle ->
                handle.createQuery(RetentionTables.RULES).mapTo(RuleRow.class).list());
    }

    /** The version of a rule of retention that is in force today; empty when it states no time. */
    Optional<LawVersion> period(String key) {
        return period(law.rules(), key);
    }

    private Optional<LawVersion> period(List<LawRule> book, String key) {
        return book.stream()
                .filter(rule -> rule.key().equals(key) && rule.kind().equals("retention") && rule.inForce() != null)
                .flatMap(rule -> rule.versions().stream().filter(version -> version.version() == rule.inForce()))
                .filter(version -> Period.before(version, clock.instant()).isPresent())
                .findFirst();
    }

    private Optional<RetentionPart> part(RuleRow row, LawVersion version, Instant now) {
        return Period.before(version, now).map(before -> {
            boolean figures = row.method().equals(ANONYMISE);
            Standing standing =
                    stores.standing(row.category(), new Reach(new UUID(0, 0), before, row.law(), figures, now));
            return new RetentionPart(
                    row.category(),
                    row.version(),
                    row.law(),
                    version.version(),
                    row.method(),
                    before,
                    standing.due(),
                    standing.held(),
                    standing.restricted(),
                    0,
                    0,
                    null,
                    null,
                    null);
        });
    }
}
