package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;

/** Reads the tickets of one person. What was called spam is nobody's ticket. */
@Singleton
class OwnTickets {
    private static final String PAGE = """
            SELECT t.id, t.number, t.subject, t.state, coalesce(t.waiting_for = 'customer', false) AS awaits_you, t.channel,
              t.created_at, t.active_at AS updated_at, t.closed_at, CAST(NULL AS bigint) AS merged_into,
              team.name_th, team.name_en,
              EXISTS (SELECT FROM ticketing.breach_notice b WHERE b.message IS NOT NULL AND b.ticket IN (
                SELECT l.id FROM ticketing.ticket l WHERE l.id = t.id OR l.merged_into = t.id)) AS late,
              (SELECT c.number FROM ticketing.complaint k JOIN ticketing.ticket c ON c.id = k.ticket WHERE k.about = t.id)
                AS complaint
            FROM ticketing.ticket t JOIN ticketing.team ON team.key = t.team
            WHERE t.customer IN (SELECT :person UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :person)
              AND (CAST(:only AS uuid) IS NULL OR t.id = :only)
              AND (CAST(:address AS bytea) IS NULL OR EXISTS (
                SELECT FROM ticketing.participant p WHERE p.ticket = t.id AND p.address = :address))
              AND (NOT :vouched OR EXISTS (
                SELECT FROM ticketing.message m
                WHERE m.ticket = t.id AND m.direction = 'inbound' AND m.trust = 'pass'
                  AND m.addresses @> ARRAY[encode(CAST(:address AS bytea), 'hex')]))
              AND t.outcome IS DISTINCT FROM 'spam' AND t.merged_into IS NULL
              AND (CAST(:before AS uuid) IS NULL OR (t.active_at, t.id) < (
                SELECT active_at, id FROM ticketing.ticket WHERE id = :before))
            ORDER BY t.active_at DESC, t.id DESC
            LIMIT :rows
            """;

    private static final String ONE = """
            SELECT t.id, t.number, t.subject, t.state, coalesce(t.waiting_for = 'customer', false) AS awaits_you, t.channel,
              t.created_at, t.active_at AS updated_at, t.closed_at,
              (SELECT number FROM ticketing.ticket m WHERE m.id = t.merged_into) AS merged_into,
              team.name_th, team.name_en,
              EXISTS (SELECT FROM ticketing.breach_notice b WHERE b.message IS NOT NULL AND b.ticket IN (
                SELECT l.id FROM ticketing.ticket l WHERE l.id = t.id OR l.merged_into = t.id)) AS late,
              (SELECT c.number FROM ticketing.complaint k JOIN ticketing.ticket c ON c.id = k.ticket WHERE k.about = t.id)
                AS complaint
            FROM ticketing.ticket t JOIN ticketing.team ON team.key = t.team
            WHERE t.number = :number
              AND t.customer IN (SELECT :person UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :person)
              AND (CAST(:only AS uuid) IS NULL OR t.id = :only OR t.id = (
                SELECT merged_into FROM ticketing.ticket WHERE id = :only))
              AND (CAST(:address AS bytea) IS NULL OR EXISTS (
                SELECT FROM ticketing.participant p WHERE p.ticket = t.id AND p.address = :address))
              AND (NOT :vouched OR EXISTS (
                SELECT FROM ticketing.message m
                WHERE m.ticket = t.id AND m.direction = 'inbound' AND m.trust = 'pass'
                  AND m.addresses @> ARRAY[encode(CAST(:address AS bytea), 'hex')]))
              AND t.outcome IS DISTINCT FROM 'spam'
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    OwnTickets(Jdbi jdbi, SubjectRegister register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    List<Row> page(Visitor visitor, UUID before, int rows) {
        return jdbi.withHandle(handle -> of(visitor, handle.createQuery(PAGE))
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(Row.class)
                .list());
    }

    Optional<Row> one(Visitor visitor, long number) {
        return jdbi.withHandle(handle -> of(visitor, handle.createQuery(ONE))
                .bind("number", number)
                .mapTo(Row.class)
                .findOne());
    }

    private Query of(Visitor visitor, Query query) {
        return query.bind("person", visitor.person().value())
                .bind("only", visitor.ticket())
                .bind("address", visitor.typed() ? fingerprint(visitor) : null)
                .bind("vouched", visitor.onlyVouched());
    }

    private byte[] fingerprint(Visitor visitor) {
        return register.fingerprint(new Identifier(IdentifierKind.EMAIL, visitor.email()));
    }

    /** A ticket's columns. */
    record Row(
            UUID id,
            long number,
            String subject,
            String state,
            boolean awaitsYou,
            String channel,
            Instant createdAt,
            Instant updatedAt,
            Instant closedAt,
            Long mergedInto,
            String nameTh,
            String nameEn,
            boolean late,
            Long complaint) {

        /** @param messages null in lists */
        PortalTicket ticket(List<PortalTicket.Line> messages) {
            return new PortalTicket(
                    number,
                    subject,
                    state,
                    awaitsYou,
                    channel,
                    createdAt,
                    updatedAt,
                    closedAt,
                    mergedInto,
                    new PortalTicket.Team(nameTh, nameEn),
                    late,
                    complaint,
                    messages);
        }
    }
}
