package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * How long after a person's last words a channel lets a business write to them: 24 hours on Messenger (Meta's Messenger
 * Platform policy, standard messaging window). Asked when an answer is written and again before it leaves.
 */
@Singleton
class SendWindow {
    static final String CLOSED = "window-closed";

    private static final Map<String, Duration> WINDOWS = Map.of("messenger", Duration.ofHours(24));

    private static final String LAST_WORDS = """
            SELECT max(coalesce(sent_at, at)) FROM ticketing.message
            WHERE channel = :channel AND kind = 'message' AND addresses && :people
            """;

    private static final String LAST_WORDS_BEFORE = """
            SELECT max(coalesce(heard.sent_at, heard.at))
            FROM ticketing.message AS leaving
            JOIN ticketing.message AS heard ON heard.addresses && leaving.addresses
            WHERE leaving.id = :message AND heard.channel = leaving.channel AND heard.kind = 'message'
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    SendWindow(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    boolean closed(String channel, Collection<ChannelAddress> people) {
        return WINDOWS.containsKey(channel) && over(channel, lastWords(channel, people));
    }

    /** For what was written already. */
    boolean closed(String channel, UUID message) {
        return WINDOWS.containsKey(channel)
                && over(
                        channel,
                        jdbi.withHandle(handle -> handle.createQuery(LAST_WORDS_BEFORE)
                                .bind("message", message)
                                .mapTo(Instant.class)
                                .findOne()));
    }

    private Optional<Instant> lastWords(String channel, Collection<ChannelAddress> people) {
        List<String> hashes = people.stream()
                .flatMap(person -> person.identifier().stream())
                .map(identifier -> HexFormat.of().formatHex(register.fingerprint(identifier)))
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(LAST_WORDS)
                .bind("channel", channel)
                .bindArray("people", String.class, hashes)
                .mapTo(Instant.class)
                .findOne());
    }

    private boolean over(String channel, Optional<Instant> lastWords) {
        return lastWords
                .filter(last -> last.plus(WINDOWS.get(channel)).isAfter(clock.instant()))
                .isEmpty();
    }
}
