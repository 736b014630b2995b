package th.sala.channels.webchat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** The rows of guests. One that did not come back for a day cannot come back any more. */
@Dependent
class GuestTable {
    private static final Duration LIFE = Duration.ofDays(1);

    private static final String ADD = """
        INSERT INTO channels.chat_guest (id, channel, address, token, since, expires_at)
        VALUES (:id, :channel, :address, :token, :now, :expires)
        """;

    private static final String RENEW = """
        UPDATE channels.chat_guest SET expires_at = :expires
        WHERE token = :token AND channel = :channel AND expires_at > :now
        RETURNING id
        """;

    private static final String REACHABLE = """
        SELECT EXISTS (SELECT FROM channels.chat_guest WHERE id = :id AND expires_at > :now)
        """;

    private static final String PRUNE = "DELETE FROM channels.chat_guest WHERE expires_at < :before";

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    GuestTable(Jdbi jdbi, SubjectRegister register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    void add(UUID id, String channel, String token, Instant now) {
        jdbi.useHandle(db -> db.createUpdate(ADD)
                .bind("id", id)
                .bind("channel", channel)
                .bind("address", address(id))
                .bind("token", GuestToken.hash(token))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
    }

    Optional<UUID> renew(String channel, String token, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(RENEW)
                .bind("channel", channel)
                .bind("token", GuestToken.hash(token))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .mapTo(UUID.class)
                .findOne());
    }

    boolean reachable(UUID id, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(REACHABLE)
                .bind("id", id)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    int prune(Instant before) {
        return jdbi.withHandle(
                db -> db.createUpdate(PRUNE).bind("before", before).execute());
    }

    private byte[] address(UUID guest) {
        return register.fingerprint(new ChannelAddress(ChatChannel.KIND, guest.toString(), null)
                .identifier()
                .orElseThrow());
    }
}
