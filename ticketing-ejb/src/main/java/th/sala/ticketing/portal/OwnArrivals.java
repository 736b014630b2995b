package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.portal.PortalDesk.Arrival;

/** Finds what one person sent in. While it waits the inbox knows its sender; from then on its message knows the person. */
@Singleton
class OwnArrivals {
    private static final String ONE = """
            SELECT inbox.id, ticket.number AS ticket, inbox.message
            FROM ticketing.inbox
            LEFT JOIN ticketing.message ON message.id = inbox.message
            LEFT JOIN ticketing.ticket ON ticket.id = inbox.ticket
            WHERE inbox.id = :arrival
              AND (inbox.sender IN (SELECT decode(hash, 'hex') FROM unnest(:senders) AS hash)
                OR message.customer = ANY (:identities))
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final SubjectMerges merges;

    @Inject
    OwnArrivals(Jdbi jdbi, SubjectRegister register, SubjectMerges merges) {
        this.jdbi = jdbi;
        this.register = register;
        this.merges = merges;
    }

    Optional<Arrival> one(Visitor visitor, UUID arrival) {
        List<SubjectId> identities = visitor.person() == null ? List.of() : merges.identities(visitor.person());
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("arrival", arrival)
                .bindArray("senders", String.class, senders(visitor, identities))
                .bindArray(
                        "identities",
                        UUID.class,
                        identities.stream().map(SubjectId::value).toList())
                .mapTo(Arrival.class)
                .findOne());
    }

    private List<String> senders(Visitor visitor, List<SubjectId> identities) {
        Stream<byte[]> held = identities.stream().flatMap(identity -> register.fingerprints(identity).stream());
        Stream<byte[]> signedIn = Stream.ofNullable(visitor.email())
                .map(email -> register.fingerprint(new Identifier(IdentifierKind.EMAIL, email)));
        return Stream.concat(held, signedIn).map(HexFormat.of()::formatHex).toList();
    }
}
