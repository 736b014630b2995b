package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Where a person is reached who asks for their copy at the portal: the conversation in which they wrote last. */
@Singleton
class CopyPlace {
    private static final String LAST_WORDS = """
        SELECT m.id FROM ticketing.same_person p
        JOIN ticketing.message m ON m.customer = p.identity
        WHERE p.customer = :customer AND m.direction = 'inbound' AND m.kind = 'message'
          AND m.author = 'customer' AND NOT m.automatic AND m.unsent_at IS NULL AND m.channel <> 'phone'
        ORDER BY m.at DESC, m.id DESC LIMIT 1
        """;

    private final Jdbi jdbi;

    @Inject
    CopyPlace(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The message to whose writer a code goes; empty when they never wrote. */
    Optional<UUID> of(SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST_WORDS)
                .bind("customer", customer.value())
                .mapTo(UUID.class)
                .findOne());
    }
}
