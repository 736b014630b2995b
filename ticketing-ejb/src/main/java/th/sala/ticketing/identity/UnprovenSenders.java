package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/**
 * Who writes under an address without proving it. Kept apart from the register of persons, where the address leads to
 * whom it belongs.
 */
@Singleton
class UnprovenSenders {
    private static final String FIND = "SELECT subject FROM ticketing.unproven_sender WHERE address = :address";

    /** The address is held, so two never claim it at once. */
    private static final String ADD = """
            INSERT INTO ticketing.unproven_sender (address, subject, since) VALUES (:address, :subject, :since)
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    UnprovenSenders(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    Optional<SubjectId> find(Identifier claimed) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("address", register.fingerprint(claimed))
                .mapTo(UUID.class)
                .findOne()
                .map(SubjectId::new));
    }

    void add(Identifier claimed, SubjectId subject) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("address", register.fingerprint(claimed))
                .bind("subject", subject.value())
                .bind("since", clock.instant())
                .execute());
    }
}
