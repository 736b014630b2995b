package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was promised for clocks whose ticket came under another policy; a clock without rows is under its ticket's. */
class TermRows {
    private static final String READ = """
            SELECT ticket, clock, round, from_at, policy, policy_version, calendar, calendar_version, changed_by, why,
              taken_back_at
            FROM ticketing.sla_terms WHERE ticket = ANY(:tickets) ORDER BY ticket, clock, round, nr
            """;
    private static final String KEEP = """
            INSERT INTO ticketing.sla_terms (ticket, clock, round, nr, from_at, policy, policy_version, calendar,
              calendar_version, changed_by, why)
            VALUES (:ticket, :clock, :round, :nr, :from, :policy, :policyVersion, :calendar, :calendarVersion, :by, :why)
            ON CONFLICT (ticket, clock, round, nr) DO UPDATE SET taken_back_at = :takenBackAt
            WHERE sla_terms.taken_back_at IS DISTINCT FROM :takenBackAt
            """;
    private static final String HELD = """
            SELECT policy, policy_version AS version, calendar, calendar_version FROM ticketing.sla_terms
            WHERE ticket = :ticket AND policy = :policy ORDER BY from_at, policy_version LIMIT 1
            """;
    private static final String PIN = """
            UPDATE ticketing.ticket SET sla_policy = :policy, sla_policy_version = :version, calendar = :calendar,
              calendar_version = :calendarVersion
            WHERE id = :ticket
            """;

    private final Jdbi jdbi;
    private final PinnedVersions versions;

    @Inject
    TermRows(Jdbi jdbi, PinnedVersions versions) {
        this.jdbi = jdbi;
        this.versions = versions;
    }

    /** Of the clocks that ever came under another policy. */
    Map<Run, Promised> read(Collection<UUID> tickets) {
        Map<Run, List<Term>> terms = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(READ)
                .bindArray("tickets", UUID.class, List.copyOf(tickets))
                .mapTo(Row.class)
                .forEach(row -> terms.computeIfAbsent(
                                new Run(row.ticket(), row.clock(), row.round()), run -> new ArrayList<>())
                        .add(term(row))));
        Map<Run, Promised> promised = new HashMap<>();
        terms.forEach((run, all) -> promised.put(run, new Promised(all)));
        return promised;
    }

    /** What holds from a moment on under that version. */
    Term term(Instant from, PinnedPolicy pinned, String clock) {
        return Term.first(
                from,
                pinned,
                versions.calendar(pinned.calendar(), pinned.calendarVersion()),
                versions.policy(pinned.policy(), pinned.version()).targets().get(clock));
    }

    /** A clock that begins, under that version. */
    ServiceClock fresh(String clock, int round, PinnedPolicy policy, Instant at) {
        return new ServiceClock(
                clock, round, new Promised(List.of(term(at, policy, clock))), at, null, null, List.of());
    }

    private Term term(Row row) {
        PinnedPolicy pinned =
                new PinnedPolicy(row.policy(), row.policyVersion(), row.calendar(), row.calendarVersion());
        return term(row.fromAt(), pinned, row.clock()).because(row.changedBy(), row.why(), row.takenBackAt());
    }

    void keep(UUID ticket, ServiceClock clock) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(KEEP);
            List<Term> terms = clock.promised().terms();
            for (int nr = 0; nr < terms.size(); nr++) {
                Term term = terms.get(nr);
                batch.bind("ticket", ticket)
                        .bind("clock", clock.name())
                        .bind("round", clock.round())
                        .bind("nr", nr)
                        .bind("from", term.from())
                        .bind("policy", term.pinned().policy())
                        .bind("policyVersion", term.pinned().version())
                        .bind("calendar", term.pinned().calendar())
                        .bind("calendarVersion", term.pinned().calendarVersion())
                        .bind("by", term.by())
                        .bind("why", term.why())
                        .bindByType("takenBackAt", term.takenBackAt(), Instant.class)
                        .add();
            }
            batch.execute();
        });
    }

    /** The version of that policy which the ticket was under before. */
    Optional<PinnedPolicy> held(UUID ticket, String policy) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("ticket", ticket)
                .bind("policy", policy)
                .mapTo(PinnedPolicy.class)
                .findOne());
    }

    void pin(UUID ticket, PinnedPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate(PIN)
                .bind("ticket", ticket)
                .bindMethods(policy)
                .execute());
    }

    /** One run of a clock. */
    record Run(UUID ticket, String clock, int round) {}

    record Row(
            UUID ticket,
            String clock,
            int round,
            Instant fromAt,
            String policy,
            int policyVersion,
            String calendar,
            int calendarVersion,
            String changedBy,
            String why,
            Instant takenBackAt) {}
}
