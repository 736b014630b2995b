package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;

/**
 * What was said between the desk and one person in a ticket: what they wrote themselves, and what left for an address of
 * theirs. Notes, what others wrote, what went to others and what a colleague wrote down for them stay out.
 */
@Singleton
class OwnWords {
    private static final String LINES = """
            SELECT m.id, m.kind, m.channel, m.at, m.quoted_from, CASE WHEN m.unsent_at IS NULL THEN m.text END AS text
            FROM ticketing.message m
            WHERE m.ticket IN (SELECT id FROM ticketing.ticket WHERE id = :ticket OR merged_into = :ticket)
              AND (m.kind = 'message' AND m.direction = 'inbound' AND m.author = 'customer'
                  AND m.customer IN (SELECT :person UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :person)
                  AND (NOT :strictly OR m.addresses && :addresses)
                  AND (NOT :vouched OR m.trust = 'pass')
                OR m.kind IN ('reply', 'acknowledgement') AND m.addresses && :addresses
                  AND m.delivery_state IN ('sent', 'delivered', 'read', 'uncertain'))
            ORDER BY m.id DESC
            LIMIT 500
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final OwnFiles files;

    @Inject
    OwnWords(Jdbi jdbi, SubjectRegister register, SubjectMerges merges, OwnFiles files) {
        this.jdbi = jdbi;
        this.register = register;
        this.merges = merges;
        this.files = files;
    }

    /** The newest 500, oldest first. */
    List<PortalTicket.Line> of(Visitor visitor, UUID ticket) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("ticket", ticket)
                .bind("person", visitor.person().value())
                .bind("strictly", visitor.typed())
                .bind("vouched", visitor.onlyVouched())
                .bindArray("addresses", String.class, addresses(visitor).toList())
                .mapTo(Row.class)
                .list());
        Map<UUID, List<PortalTicket.File>> shown = files.of(
                rows.stream().filter(row -> row.text() != null).map(Row::id).toList());
        return IntStream.iterate(rows.size() - 1, place -> place >= 0, place -> place - 1)
                .mapToObj(rows::get)
                .map(row -> row.line(shown.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Stream<String> addresses(Visitor visitor) {
        Stream<byte[]> hashes = visitor.typed()
                ? Stream.of(register.fingerprint(new Identifier(IdentifierKind.EMAIL, visitor.email())))
                : merges.identities(visitor.person()).stream()
                        .flatMap(identity -> register.fingerprints(identity).stream());
        return hashes.map(HexFormat.of()::formatHex);
    }

    /** A message's columns. */
    record Row(UUID id, String kind, String channel, Instant at, Integer quotedFrom, String text) {

        /** Without the earlier mail that it carries along, in which others may speak. */
        PortalTicket.Line line(List<PortalTicket.File> files) {
            String own = text == null || quotedFrom == null
                    ? text
                    : text.substring(0, quotedFrom).stripTrailing();
            return new PortalTicket.Line(id, by(), own, at, channel, files);
        }

        private String by() {
            return switch (kind) {
                case "message" -> "you";
                case "reply" -> "team";
                default -> "hub";
            };
        }
    }
}
