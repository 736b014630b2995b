package th.sala.ticketing.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CallerDesk.Said;
import th.sala.ticketing.ticket.TicketHead;

/** What callers were asked and whether it matched, and how sure that makes a conversation. */
class CallerChecks {
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration VALID = Duration.ofHours(12);
    private static final int MISSES = 3;

    private static final String UNKNOWN = "unknown";
    private static final String CHANNEL = "channel";
    private static final String VERIFIED = "verified";

    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:customer AS text), 5))::text";

    private static final String ADD = """
        INSERT INTO ticketing.caller_check (id, at, actor, customer, ticket, field, matched)
        VALUES (:id, :at, :actor, :customer, :ticket, :field, :matched)
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

    /** A name alone, or what a channel of the ticket itself shows, proves nothing more; nor what another person said. */
    private static final String PROVEN = """
        SELECT EXISTS (SELECT 1 FROM ticketing.caller_check
          WHERE ticket = :ticket AND matched AND at > :since AND field <> 'name' AND NOT field = ANY (:shown)
            AND customer IN (
              SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer))
        """;

    private static final String CHANNELS =
            "SELECT DISTINCT channel FROM ticketing.message WHERE ticket = :ticket AND direction = 'inbound'";

    private static final String MATCHED = """
        SELECT c.field, t.channel FROM ticketing.caller_check c LEFT JOIN ticketing.ticket t ON t.number = c.ticket
        WHERE c.customer = ANY (:persons) AND c.matched AND c.at > :since AND c.field <> 'name'
        """;

    /** What our own server or the provider says of the newest word: nothing for what a colleague wrote down. */
    private static final String VOUCHED = """
        SELECT coalesce((SELECT coalesce(trust, 'pass') FROM ticketing.message
          WHERE ticket = :ticket AND direction = 'inbound' AND kind = 'message' ORDER BY id DESC LIMIT 1), 'none') = 'pass'
          AND EXISTS (SELECT 1 FROM ticketing.participant WHERE ticket = :ticket)
        """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    CallerChecks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else checks what this person would say. */
    void hold(SubjectId customer) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .one());
    }

    void add(SubjectId customer, String user, Said said, boolean matched) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("at", clock.instant())
                .bind("actor", user)
                .bind("customer", customer.value())
                .bind("ticket", said.ticket())
                .bind("field", said.field())
                .bind("matched", matched)
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
                .bindArray("shown", String.class, shown(ticket))
                .mapTo(Boolean.class)
                .one());
    }

    /** The kinds of contact point that the channels show on which this ticket was written or spoken to. */
    private List<String> shown(TicketHead ticket) {
        List<String> spoken = jdbi.withHandle(handle -> handle.createQuery(CHANNELS)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list());
        return Stream.concat(Stream.of(ticket.channel()), spoken.stream())
                .map(ContactPoint::on)
                .filter(Objects::nonNull)
                .map(IdentifierKind::code)
                .distinct()
                .toList();
    }

    /** Whether one of these identities was verified lately, by more than a name or what the channel itself shows. */
    boolean spoken(Collection<SubjectId> persons) {
        return jdbi
                .withHandle(handle -> handle.createQuery(MATCHED)
                        .bindArray(
                                "persons",
                                UUID.class,
                                persons.stream().map(SubjectId::value).toList())
                        .bind("since", clock.instant().minus(VALID))
                        .mapTo(Matched.class)
                        .list())
                .stream()
                .anyMatch(Matched::proves);
    }

    private boolean vouched(TicketHead ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(VOUCHED)
                .bind("ticket", ticket.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** @param channel of the ticket; null when there was none */
    record Matched(String field, String channel) {
        boolean proves() {
            IdentifierKind shown = channel == null ? null : ContactPoint.on(channel);
            return shown == null || !shown.code().equals(field);
        }
    }
}
