package th.sala.channels.line;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.Reachability;

/** Who cannot be reached, in memory. */
final class RememberingReach implements Reachability {
    private final Map<String, Barrier> barriers = new HashMap<>();

    @Override
    public Optional<Barrier> barrier(ChannelAddress address) {
        return Optional.ofNullable(barriers.get(address.value()));
    }

    @Override
    public void bar(ChannelAddress address, Barrier barrier, Instant since) {
        barriers.put(address.value(), barrier);
    }

    @Override
    public void open(ChannelAddress address, Instant at, Barrier... opened) {
        barriers.computeIfPresent(
                address.value(), (value, barrier) -> List.of(opened).contains(barrier) ? null : barrier);
    }
}
