package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** The newest moment of each happening at an address. A moment only grows, so that their order of telling changes nothing. */
@Singleton
class AddressStandings implements Reachability {
    private static final String FOLLOWED = "followed";
    private static final String HEARD = "heard";

    private static final String FIND = """
            SELECT barred.happening
            FROM ticketing.address_standing AS barred
            WHERE barred.channel = :channel AND barred.address = :address
              AND barred.happening IN ('unfollowed', 'blocked', 'standby')
              AND NOT EXISTS (
                SELECT FROM ticketing.address_standing AS lifted
                WHERE lifted.channel = barred.channel AND lifted.address = barred.address AND lifted.at >= barred.at
                  AND (lifted.happening = 'heard' OR lifted.happening = 'followed' AND barred.happening <> 'standby'))
            ORDER BY barred.at DESC
            LIMIT 1
        """;

    private static final String HAPPENED = """
            INSERT INTO ticketing.address_standing (channel, address, happening, at)
            VALUES (:channel, :address, :happening, :at)
            ON CONFLICT (channel, address, happening) DO UPDATE SET at = excluded.at
            WHERE address_standing.at < excluded.at
        """;

    /** What was heard before its moment was kept here. */
    private static final String HEARD_AFTER = """
            SELECT EXISTS (
              SELECT FROM ticketing.message
              WHERE addresses @> ARRAY[encode(:address, 'hex')] AND cardinality(addresses) = 1
                AND channel = :channel AND direction = 'inbound' AND sent_at > :at)
        """;

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    AddressStandings(Jdbi jdbi, SubjectRegister register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    @Override
    public Optional<Barrier> barrier(ChannelAddress address) {
        return fingerprint(address)
                .flatMap(hash -> jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("channel", address.channel())
                        .bind("address", hash)
                        .mapTo(String.class)
                        .findOne()))
                .map(happening -> Barrier.valueOf(happening.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void bar(ChannelAddress address, Barrier barrier, Instant at) {
        fingerprint(address)
                .filter(hash -> !heardAfter(address.channel(), hash, at))
                .ifPresent(hash -> happened(address.channel(), hash, barrier.code(), at));
    }

    @Override
    public void followed(ChannelAddress address, Instant at) {
        fingerprint(address).ifPresent(hash -> happened(address.channel(), hash, FOLLOWED, at));
    }

    @Override
    public void heard(ChannelAddress address, Instant at) {
        fingerprint(address).ifPresent(hash -> happened(address.channel(), hash, HEARD, at));
    }

    private boolean heardAfter(String channel, byte[] hash, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(HEARD_AFTER)
                .bind("channel", channel)
                .bind("address", hash)
                .bind("at", at)
                .mapTo(Boolean.class)
                .one());
    }

    private void happened(String channel, byte[] hash, String happening, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(HAPPENED)
                .bind("channel", channel)
                .bind("address", hash)
                .bind("happening", happening)
                .bind("at", at)
                .execute());
    }

    private Optional<byte[]> fingerprint(ChannelAddress address) {
        return address.identifier().map(register::fingerprint);
    }
}
