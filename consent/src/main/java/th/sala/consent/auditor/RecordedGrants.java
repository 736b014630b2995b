package th.sala.consent.auditor;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.key.MasterKey;
import th.sala.consent.oversight.OversightRules;
import th.sala.consent.subject.SubjectId;

/** Grants in {@code audit_grant}; what was read goes where every access goes. */
@Stateless
public class RecordedGrants implements AuditGrants {
    private static final int LONGEST_GROUND = 500;
    private static final int SHOWN = 8;

    private final Jdbi jdbi;
    private final Clock clock;
    private final OversightRules rules;
    private final MasterKey master;
    private final AccessLog log;
    private final AuditTrail trail;

    @Inject
    public RecordedGrants(
            Jdbi jdbi, Clock clock, OversightRules rules, MasterKey master, AccessLog log, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rules = rules;
        this.master = master;
        this.log = log;
        this.trail = trail;
    }

    @Override
    public Optional<AuditGrant> inForce(String auditor, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(GrantTables.IN_FORCE)
                .bind("auditor", auditor)
                .bind("area", area)
                .bind("all", AuditGrant.ALL)
                .bind("now", clock.instant())
                .mapTo(AuditGrant.class)
                .findOne());
    }

    @Override
    public List<AuditGrant> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(GrantTables.ALL).mapTo(AuditGrant.class).list());
    }

    @Override
    public GrantOutcome grant(Wanted wanted, String officer) {
        Instant now = clock.instant();
        Instant from = wanted.from() == null ? now : wanted.from();
        Optional<GrantRefusal> why = against(wanted, from, now, officer);
        if (why.isPresent()) {
            return new GrantOutcome.Refused(why.get());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> handle.createUpdate(GrantTables.GRANT)
                .bind("id", id)
                .bind("auditor", wanted.auditor())
                .bindArray("areas", String.class, wanted.areas())
                .bind("identity", wanted.identity())
                .bind("ground", wanted.ground())
                .bind("from", from)
                .bind("to", wanted.to())
                .bind("now", now)
                .bind("officer", officer)
                .execute());
        return done(id, "audit-granted", officer);
    }

    @Override
    public GrantOutcome end(UUID id, String officer) {
        Optional<AuditGrant> held = one(id);
        if (held.isEmpty()) {
            return new GrantOutcome.Refused(GrantRefusal.UNKNOWN_GRANT);
        }
        int ended = held.get().validTo().isAfter(clock.instant()) ? ended(id, officer) : 0;
        return ended > 0 ? done(id, "audit-grant-ended", officer) : new GrantOutcome.Refused(GrantRefusal.OVER);
    }

    @Override
    public String pseudonym(AuditGrant grant, SubjectId person) {
        byte[] hash = master.fingerprint((grant.id() + " " + person).getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().withUpperCase().formatHex(hash, 1, hash.length);
        return hex.substring(0, SHOWN / 2) + "-" + hex.substring(SHOWN / 2, SHOWN);
    }

    @Override
    public void read(AuditGrant grant, String area, List<SubjectId> persons) {
        Instant now = clock.instant();
        log.record(persons.stream()
                .distinct()
                .map(person -> new AccessEntry(
                        now, grant.auditor(), "auditor", person, area, null, "audit", null, null, null, null))
                .toList());
        if (persons.isEmpty()) {
            trail.record(new AuditEvent(
                    grant.auditor(),
                    "audit-read",
                    "privacy-records:" + area,
                    Map.of("grant", grant.id().toString())));
        }
    }

    private Optional<GrantRefusal> against(Wanted wanted, Instant from, Instant now, String officer) {
        if (!complete(wanted)) {
            return Optional.of(GrantRefusal.INCOMPLETE);
        }
        Duration longest = Duration.ofDays(rules.amount(OversightRules.AUDIT_GRANT_LONGEST));
        if (!wanted.to().isAfter(from)
                || !wanted.to().isAfter(now)
                || Duration.between(from, wanted.to()).compareTo(longest) > 0) {
            return Optional.of(GrantRefusal.UNUSABLE_TIME);
        }
        return wanted.auditor().equals(officer) ? Optional.of(GrantRefusal.OWN_GRANT) : Optional.empty();
    }

    private static boolean complete(Wanted wanted) {
        return wanted.auditor() != null
                && wanted.auditor().matches("[\\w.@-]{1,100}")
                && wanted.to() != null
                && wanted.areas() != null
                && !wanted.areas().isEmpty()
                && wanted.areas().stream().allMatch(area -> area != null && area.matches("[a-z]+(-[a-z]+)*"))
                && wanted.ground() != null
                && !wanted.ground().isBlank()
                && wanted.ground().length() <= LONGEST_GROUND;
    }

    private int ended(UUID id, String officer) {
        return jdbi.withHandle(handle -> handle.createUpdate(GrantTables.END)
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("officer", officer)
                .execute());
    }

    private GrantOutcome done(UUID id, String deed, String officer) {
        trail.record(new AuditEvent(officer, deed, "audit-grant:" + id, Map.of()));
        return new GrantOutcome.Done(one(id).orElseThrow());
    }

    private Optional<AuditGrant> one(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(GrantTables.ONE)
                .bind("id", id)
                .mapTo(AuditGrant.class)
                .findOne());
    }
}
