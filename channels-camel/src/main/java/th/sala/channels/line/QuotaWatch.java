package th.sala.channels.line;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelQuotas;
import th.sala.channels.channel.Channels;

/** Asks LINE how much of the month's pushes is left, for every account. What it does not tell stays as it was. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotaWatch {
    private final Channels channels;
    private final LineReads line;
    private final ChannelQuotas quotas;

    /** For the container's proxy. */
    public QuotaWatch() {
        this(null, null, null);
    }

    @Inject
    public QuotaWatch(Channels channels, LineReads line, ChannelQuotas quotas) {
        this.channels = channels;
        this.line = line;
        this.quotas = quotas;
    }

    public void look() {
        channels.active("line").forEach(this::look);
    }

    private void look(Channel channel) {
        Optional<JsonObject> quota = line.quota(channel);
        Optional<Long> used =
                quota.flatMap(told -> line.consumption(channel)).flatMap(told -> number(told, "totalUsage"));
        used.ifPresent(count -> quotas.told(channel.id(), limit(quota.get()), count));
    }

    /** Null when there is none. */
    private static Long limit(JsonObject quota) {
        return LineEvent.text(quota, "type")
                .filter("limited"::equals)
                .flatMap(type -> number(quota, "value"))
                .orElse(null);
    }

    private static Optional<Long> number(JsonObject json, String member) {
        return json.get(member) instanceof JsonNumber number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
