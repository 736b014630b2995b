package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

@Singleton
class UnreachableTable implements Reachability {
    private static final String FIND =
            "SELECT reason FROM ticketing.unreachable WHERE channel = :channel AND address = :address";

    private static final String BAR = """
            INSERT INTO ticketing.unreachable (channel, address, reason, since)
            SELECT :channel, :address, :reason, :since::timestamptz
            WHERE NOT EXISTS (
              SELECT FROM ticketing.message
              WHERE addresses @> ARRAY[encode(:address, 'hex')] AND cardinality(addresses) = 1
                AND channel = :channel AND direction = 'inbound' AND sent_at > :since)
            ON CONFLICT (channel, address) DO UPDATE SET reason = excluded.reason, since = excluded.since
            WHERE unreachable.since <= excluded.since
        """;

    private static final String OPEN = """
            DELETE FROM ticketing.unreachable
            WHERE channel = :channel AND address = :address AND reason = ANY (:reasons)
              AND since <= :at
        """;

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    UnreachableTable(Jdbi jdbi, SubjectRegister register) {
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
                .map(reason -> Barrier.valueOf(reason.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void bar(ChannelAddress address, Barrier barrier, Instant since) {
        fingerprint(address)
                .ifPresent(hash -> jdbi.useHandle(handle -> handle.createUpdate(BAR)
                        .bind("channel", address.channel())
                        .bind("address", hash)
                        .bind("reason", barrier.code())
                        .bind("since", since)
                        .execute()));
    }

    @Override
    public void open(ChannelAddress address, Instant at, Barrier... barriers) {
        fingerprint(address)
                .ifPresent(hash -> jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                        .bindArray(
                                "reasons",
                                String.class,
                                Arrays.stream(barriers).map(Barrier::code).toList())
                        .bind("channel", address.channel())
                        .bind("address", hash)
                        .bind("at", at)
                        .execute()));
    }

    private Optional<byte[]> fingerprint(ChannelAddress address) {
        return address.identifier().map(register::fingerprint);
    }
}
