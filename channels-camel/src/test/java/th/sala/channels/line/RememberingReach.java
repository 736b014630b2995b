package th.sala.channels.line;

import java.time.Instant;
import java.util.HashMap;
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
    public void bar(ChannelAddress address, Barrier barrier, Instant at) {
        barriers.put(address.value(), barrier);
    }

    @Override
    public void followed(ChannelAddress address, Instant at) {
        barriers.computeIfPresent(address.value(), (value, barrier) -> barrier == Barrier.STANDBY ? barrier : null);
    }

    @Override
    public void heard(ChannelAddress address, Instant at) {
        barriers.remove(address.value());
    }
}
