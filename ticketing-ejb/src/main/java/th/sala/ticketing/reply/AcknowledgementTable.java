package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** Who was acknowledged when: at most five times within 24 hours, so that two machines cannot keep each other busy. */
@Singleton
class AcknowledgementTable {
    private static final int MOST = 5;
    private static final Duration DAY = Duration.ofHours(24);

    private static final String COUNT =
            "SELECT count(*) FROM ticketing.acknowledgement WHERE address = :address AND at > :since";

    private static final String INSERT =
            "INSERT INTO ticketing.acknowledgement (message, address, at) VALUES (:message, :address, :at)";

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    AcknowledgementTable(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    boolean permits(ChannelAddress address) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                        .bind("address", fingerprint(address))
                        .bind("since", clock.instant().minus(DAY))
                        .mapTo(Integer.class)
                        .one())
                < MOST;
    }

    void add(UUID message, ChannelAddress address) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("message", message)
                .bind("address", fingerprint(address))
                .bind("at", clock.instant())
                .execute());
    }

    private byte[] fingerprint(ChannelAddress address) {
        return register.fingerprint(address.identifier().orElseThrow());
    }
}
