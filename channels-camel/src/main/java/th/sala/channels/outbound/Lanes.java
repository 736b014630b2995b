package th.sala.channels.outbound;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * Each account of each channel sends in a lane of its own: one batch at once and at most so many messages a second, so that
 * neither a rush nor a provider that hangs holds up another account.
 */
@Singleton
public class Lanes {
    private static final Instant UNDER_WAY = Instant.MAX;

    private final Map<String, Map<String, Lane>> channels = new ConcurrentHashMap<>();
    private final int perSecond;
    private final Clock clock;

    @Inject
    Lanes(@ConfigProperty(name = "SALA_SENDS_PER_SECOND", defaultValue = "200") int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /**
     * Takes one account's messages into its lane; it is taken until they are {@link #leave left}.
     *
     * @param claim told which accounts send now, or sent as much as they may for the moment
     */
    List<OutboundMessage> enter(String channel, Function<Set<String>, List<OutboundMessage>> claim) {
        Map<String, Lane> lanes = channels.computeIfAbsent(channel, key -> new HashMap<>());
        synchronized (lanes) {
            Instant now = clock.instant();
            lanes.values().removeIf(lane -> !lane.freeAt().isAfter(now));
            List<OutboundMessage> claimed = claim.apply(Set.copyOf(lanes.keySet()));
            claimed.stream().limit(1).forEach(first -> lanes.put(first.account(), new Lane(now, UNDER_WAY)));
            return claimed;
        }
    }

    /** The messages are settled; the account may go on when it has had its time. */
    void leave(String channel, List<OutboundMessage> messages) {
        Duration share = Duration.ofSeconds(messages.size()).dividedBy(perSecond);
        Map<String, Lane> lanes = channels.get(channel);
        synchronized (lanes) {
            lanes.computeIfPresent(
                    messages.get(0).account(),
                    (account, lane) -> new Lane(lane.since(), lane.since().plus(share)));
        }
    }

    private record Lane(Instant since, Instant freeAt) {}
}
