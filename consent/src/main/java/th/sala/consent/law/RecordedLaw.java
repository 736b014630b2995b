package th.sala.consent.law;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.time.Bangkok;

/** The book of law in {@code law_rule} and {@code law_version}: some hundred rows, read whole. */
@Stateless
public class RecordedLaw implements LawBook {
    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail trail;

    @Inject
    public RecordedLaw(Jdbi jdbi, Clock clock, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public List<LawRule> rules() {
        LocalDate today = Bangkok.day(clock.instant());
        return jdbi.withHandle(handle -> {
            Map<String, List<LawVersion>> versions =
                    handle.createQuery(LawTables.VERSIONS).mapTo(LawVersion.class).list().stream()
                            .collect(Collectors.groupingBy(LawVersion::key));
            return handle.createQuery(LawTables.RULES).mapTo(Row.class).list().stream()
                    .map(row -> row.rule(versions.get(row.key()), today))
                    .toList();
        });
    }

    @Override
    public Optional<LawRule> rule(String key) {
        return rules().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    @Override
    public Optional<LawVersion> inForce(String key, LocalDate day) {
        return rule(key).flatMap(rule -> standing(rule.versions(), day));
    }

    @Override
    public Optional<LawVersion> version(String key, int version) {
        return rule(key).stream()
                .flatMap(rule -> rule.versions().stream())
                .filter(one -> one.version() == version)
                .findFirst();
    }

    @Override
    public Enactment add(LawAmendment amendment, String actor) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(LawTables.ONE_AT_A_TIME)
                    .bind("key", amendment.key())
                    .mapTo(String.class)
                    .one();
            List<LawVersion> versions =
                    rule(amendment.key()).map(LawRule::versions).orElse(List.of());
            Optional<LawRefusal> why = versions.isEmpty()
                    ? Optional.of(LawRefusal.UNKNOWN_RULE)
                    : AmendmentRules.against(amendment, versions, Bangkok.day(clock.instant()));
            return why.<Enactment>map(Enactment.Refused::new)
                    .orElseGet(() -> added(handle, amendment, versions.get(0).version() + 1, actor));
        });
    }

    private Enactment added(Handle handle, LawAmendment amendment, int version, String actor) {
        handle.createUpdate(LawTables.ADD)
                .bind("key", amendment.key())
                .bind("version", version)
                .bind("dutyTh", amendment.dutyTh())
                .bind("dutyEn", amendment.dutyEn())
                .bind("amount", amendment.amount())
                .bind("unit", amendment.unit())
                .bind("source", amendment.source())
                .bind("confirm", amendment.confirmWithCounsel())
                .bind("status", amendment.status())
                .bind("from", amendment.effectiveFrom())
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute();
        trail.record(new AuditEvent(
                actor,
                "law-version-added",
                "law:" + amendment.key(),
                Map.of("version", String.valueOf(version), "status", amendment.status())));
        return new Enactment.Added(version(amendment.key(), version).orElseThrow());
    }

    /** The newest that had begun by the day. */
    private static Optional<LawVersion> standing(List<LawVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> AmendmentRules.IN_FORCE.equals(version.status()))
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(LawVersion::effectiveFrom));
    }

    /** A rule without its versions. */
    record Row(String key, String kind, String sectionTh, String sectionEn) {
        LawRule rule(List<LawVersion> versions, LocalDate today) {
            Integer inForce = standing(versions, today).map(LawVersion::version).orElse(null);
            return new LawRule(key, kind, sectionTh, sectionEn, inForce, versions);
        }
    }
}
