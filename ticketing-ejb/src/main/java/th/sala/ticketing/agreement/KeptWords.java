package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Reads it from the conversations. What a colleague wrote down for somebody is not what they wrote. */
@Singleton
class KeptWords implements WrittenWords {
    private static final String WROTE = """
            SELECT m.at FROM ticketing.message m
            WHERE m.id = :message AND m.channel = :channel AND m.kind = 'message' AND m.direction = 'inbound'
              AND m.author = 'customer' AND NOT m.automatic AND m.unsent_at IS NULL
              AND m.customer IN (
                SELECT :person UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :person)
            """;

    private final Jdbi jdbi;

    @Inject
    KeptWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Instant> written(SubjectId person, UUID message, String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(WROTE)
                .bind("person", person.value())
                .bind("message", message)
                .bind("channel", channel)
                .mapTo(Instant.class)
                .findOne());
    }
}
