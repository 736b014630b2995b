package th.sala.ticketing.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CallerDesk.Said;
import th.sala.ticketing.ticket.TicketHead;

/** What callers were asked and whether it matched, and how sure that makes a conversation. */
class CallerChecks {
    private static final Duration LOCK = Duration.ofMinutes(15);
    /** How long what was said counts. */
    static final Duration VALID = Duration.ofHours(12);

    private static final int MISSES = 3;

    private static final String UNKNOWN = "unknown";
    private static final String CHANNEL = "channel";
    private static final String VERIFIED = "verified";

    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:customer AS text), 5))::text";

    private static final String ADD = """
        INSERT INTO ticketing.caller_check (id, at, actor, customer, ticket, field, matched, holder, proves)
        VALUES (:id, :at, :actor, :customer, :ticket, :field, :matched, :holder, :proves)
        """;

    private static final String MISSED = """
        SELECT greatest(
          count(*) FILTER (WHERE actor = :actor AND customer IN (
            SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)),
          count(*) FILTER (WHERE ticket = :ticket))
        FROM ticketing.caller_check
        WHERE NOT matched AND at > :since
          AND (ticket = :ticket OR customer IN (
            SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer))
        """;

    /** Not by what a channel shows that joined the ticket since, and not by what another person said or holds by now. */
    private static final String PROVEN = """
        SELECT EXISTS (SELECT 1 FROM ticketing.caller_check
          WHERE ticket = :ticket AND proves AND at > :since AND NOT field = ANY (:shown)
            AND customer IN (SELECT identity FROM ticketing.same_person WHERE customer = :customer)
            AND holder IN (SELECT identity FROM ticketing.same_person WHERE customer = :customer))
        """;

    private static final String SPOKEN = """
        SELECT EXISTS (SELECT 1 FROM ticketing.caller_check
          WHERE customer = ANY (:persons) AND proves AND at > :since
            AND holder IN (SELECT identity FROM ticketing.same_person WHERE customer = caller_check.customer))
        """;

    /** What our own server or the provider says of the newest word: nothing for what a colleague wrote down. */
    private static final String VOUCHED = """
        SELECT coalesce((SELECT coalesce(trust, 'pass') FROM ticketing.message
          WHERE ticket = :ticket AND direction = 'inbound' AND kind = 'message' ORDER BY id DESC LIMIT 1), 'none') = 'pass'
          AND EXISTS (SELECT 1 FROM ticketing.participant WHERE ticket = :ticket)
        """;

    private final Jdbi jdbi;
    private final ShownContacts shown;
    private final Clock clock;

    @Inject
    CallerChecks(Jdbi jdbi, ShownContacts shown, Clock clock) {
        this.jdbi = jdbi;
        this.shown = shown;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else checks what this person would say. */
    void hold(SubjectId customer) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .one());
    }

    /**
     * @param holder whose it is, of the person's identities; empty when nothing matched
     * @param proves whether that proves who the caller is
     */
    void add(SubjectId customer, String user, Said said, Optional<SubjectId> holder, boolean proves) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("at", clock.instant())
                .bind("actor", user)
                .bind("customer", customer.value())
                .bind("ticket", said.ticket())
                .bind("field", said.field())
                .bind("matched", holder.isPresent())
                .bindByType("holder", holder.map(SubjectId::value).orElse(null), UUID.class)
                .bind("proves", proves)
                .execute());
    }

    boolean locked(SubjectId customer, String user, Long ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(MISSED)
                        .bind("actor", user)
                        .bind("customer", customer.value())
                        .bindByType("ticket", ticket, Long.class)
                        .bind("since", clock.instant().minus(LOCK))
                        .mapTo(Integer.class)
                        .one())
                >= MISSES;
    }

    /** {@code verified}, {@code channel} when only the channel vouches for who it is, else {@code unknown}. */
    String assurance(TicketHead ticket) {
        return proven(ticket) ? VERIFIED : vouched(ticket) ? CHANNEL : UNKNOWN;
    }

    private boolean proven(TicketHead ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(PROVEN)
                .bind("ticket", ticket.number())
                .bind("customer", ticket.customer().value())
                .bind("since", clock.instant().minus(VALID))
                .bindArray("shown", String.class, shown.by(ticket))
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether one of these identities was verified lately. */
    boolean spoken(Collection<SubjectId> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(SPOKEN)
                .bindArray(
                        "persons",
                        UUID.class,
                        persons.stream().map(SubjectId::value).toList())
                .bind("since", clock.instant().minus(VALID))
                .mapTo(Boolean.class)
                .one());
    }

    private boolean vouched(TicketHead ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(VOUCHED)
                .bind("ticket", ticket.id())
                .mapTo(Boolean.class)
                .one());
    }
}
