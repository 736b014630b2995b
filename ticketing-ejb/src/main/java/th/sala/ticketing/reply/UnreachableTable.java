package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
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
            VALUES (:channel, :address, :reason, :since)
            ON CONFLICT (channel, address) DO UPDATE SET reason = excluded.reason, since = excluded.since
            WHERE unreachable.reason <> excluded.reason
        """;

    private static final String OPEN = """
            DELETE FROM ticketing.unreachable
            WHERE channel = :channel AND address = :address AND reason = ANY (:reasons)
        """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    UnreachableTable(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
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
    public void bar(ChannelAddress address, Barrier barrier) {
        fingerprint(address)
                .ifPresent(hash -> jdbi.useHandle(handle -> handle.createUpdate(BAR)
                        .bind("channel", address.channel())
                        .bind("address", hash)
                        .bind("reason", barrier.code())
                        .bind("since", clock.instant())
                        .execute()));
    }

    @Override
    public void open(ChannelAddress address, Barrier... barriers) {
        fingerprint(address)
                .ifPresent(hash -> jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                        .bindArray(
                                "reasons",
                                String.class,
                                Arrays.stream(barriers).map(Barrier::code).toList())
                        .bind("channel", address.channel())
                        .bind("address", hash)
                        .execute()));
    }

    private Optional<byte[]> fingerprint(ChannelAddress address) {
        return address.identifier().map(register::fingerprint);
    }
}
