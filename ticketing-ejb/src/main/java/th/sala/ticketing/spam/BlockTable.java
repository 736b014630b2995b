package th.sala.ticketing.spam;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Trust;

/** Blocked senders by the keyed hash of their address: compared, never read. */
@Singleton
class BlockTable implements BlockedSenders {
    private static final String BLOCKED = """
            SELECT EXISTS (SELECT FROM ticketing.blocked_sender WHERE address = :address AND proven = :proven)
            """;

    private static final String BLOCK = """
            INSERT INTO ticketing.blocked_sender (address, proven, customer, ticket, blocked_by, at)
            VALUES (:address, :proven, :customer, :ticket, :by, :at)
            ON CONFLICT (address, proven) DO NOTHING
            """;

    private static final String LET_THROUGH = "DELETE FROM ticketing.blocked_sender WHERE ticket = :ticket";

    private static final String LET_IN = """
            DELETE FROM ticketing.blocked_sender WHERE address = :address AND proven = :proven
            """;

    private static final String WRITTEN = """
            SELECT id, customer, coalesce(trust, 'none') <> 'fail' AS proven FROM ticketing.message
            WHERE ticket = :ticket AND kind = 'message' AND direction = 'inbound' AND customer IS NOT NULL
            ORDER BY id DESC
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    BlockTable(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public boolean block(InboundMessage message) {
        return message.from()
                .identifier()
                .filter(address -> blocked(address, message.trust() != Trust.FAIL))
                .isPresent();
    }

    @Override
    public boolean blocks(Identifier address) {
        return blocked(address, true);
    }

    private boolean blocked(Identifier address, boolean proven) {
        return jdbi.withHandle(handle -> handle.createQuery(BLOCKED)
                .bind("address", register.fingerprint(address))
                .bind("proven", proven)
                .mapTo(Boolean.class)
                .one());
    }

    void block(Identifier address, Written message, UUID ticket, String colleague) {
        jdbi.useHandle(handle -> handle.createUpdate(BLOCK)
                .bind("address", register.fingerprint(address))
                .bind("proven", message.proven())
                .bind("customer", message.customer())
                .bind("ticket", ticket)
                .bind("by", colleague)
                .bind("at", clock.instant())
                .execute());
    }

    /** Everybody who was blocked on this ticket. */
    void letThrough(UUID ticket) {
        jdbi.useHandle(handle ->
                handle.createUpdate(LET_THROUGH).bind("ticket", ticket).execute());
    }

    /** This sender, on whatever ticket they were blocked. */
    void letThrough(Identifier address, boolean proven) {
        jdbi.useHandle(handle -> handle.createUpdate(LET_IN)
                .bind("address", register.fingerprint(address))
                .bind("proven", proven)
                .execute());
    }

    /** The ticket's messages from outside that are somebody's, the newest first. */
    List<Written> written(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(WRITTEN)
                .bind("ticket", ticket)
                .mapTo(Written.class)
                .list());
    }

    /** @param proven false when our mail server called its sender forged */
    record Written(UUID id, UUID customer, boolean proven) {}
}
