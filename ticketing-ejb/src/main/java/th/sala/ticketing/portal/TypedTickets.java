package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** The conversation in which a code is sent to an address that somebody typed. */
@Singleton
class TypedTickets {
    private static final String NEWEST = """
            SELECT t.id FROM ticketing.ticket t
            WHERE t.customer = :customer AND t.merged_into IS NULL AND t.outcome IS DISTINCT FROM 'spam'
            ORDER BY EXISTS (SELECT FROM ticketing.participant p WHERE p.ticket = t.id AND p.address = :address) DESC,
              t.active_at DESC, t.id DESC
            LIMIT 1
            """;

    private final Jdbi jdbi;

    @Inject
    TypedTickets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest one in which the address takes part, else the newest of who typed it. */
    Optional<UUID> newest(byte[] address, SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("address", address)
                .bind("customer", customer.value())
                .mapTo(UUID.class)
                .findOne());
    }
}
