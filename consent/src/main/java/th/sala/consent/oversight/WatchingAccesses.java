package th.sala.consent.oversight;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** Writes what the rules find into {@code snooping_alert}. */
@Stateless
public class WatchingAccesses implements SnoopingWatch {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SnoopingRules rules;
    private final AuditTrail trail;

    @Inject
    public WatchingAccesses(Jdbi jdbi, Clock clock, SnoopingRules rules, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rules = rules;
        this.trail = trail;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int look(Instant from) {
        List<Finding> found = Stream.of(
                        rules.ownColleagues(from),
                        rules.withoutOpenTicket(from),
                        rules.bulk(clock.instant()),
                        rules.unusualHours(from))
                .flatMap(List::stream)
                .toList();
        return (int) found.stream().filter(this::raised).count();
    }

    private boolean raised(Finding finding) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        boolean fresh = jdbi.withHandle(handle -> handle.createUpdate(SnoopingTables.RAISE)
                        .bind("id", id)
                        .bind("at", clock.instant())
                        .bind("rule", finding.rule())
                        .bind("actor", finding.actor())
                        .bind("subject", finding.subject())
                        .bind("about", finding.about())
                        .bind("accesses", finding.accesses())
                        .bind("persons", finding.persons())
                        .bind("usual", finding.usual())
                        .bind("firstAt", finding.firstAt())
                        .bind("lastAt", finding.lastAt())
                        .execute()
                > 0);
        if (fresh) {
            trail.record(new AuditEvent("system", "snooping-alert", "alert:" + id, Map.of("rule", finding.rule())));
        }
        return fresh;
    }
}
