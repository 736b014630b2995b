package th.sala.channels.line;

import java.time.Instant;
import java.util.Optional;
import th.sala.channels.channel.ChannelQuotas;
import th.sala.channels.channel.Quota;

/** What one account may push, in memory. */
final class RememberingQuotas implements ChannelQuotas {
    private Quota known;

    @Override
    public Optional<Quota> of(String channel) {
        return Optional.ofNullable(known);
    }

    @Override
    public void told(String channel, Long limit, long used) {
        known = new Quota(limit, used, Instant.EPOCH);
    }

    @Override
    public void billed(String channel) {
        of(channel).ifPresent(quota -> told(channel, quota.limit(), quota.used() + 1));
    }

    @Override
    public void usedUp(String channel) {
        told(channel, 0L, 0);
    }
}
