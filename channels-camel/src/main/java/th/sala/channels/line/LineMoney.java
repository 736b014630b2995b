package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelQuotas;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * What pushes cost. LINE bills them by the month: the last ones, as many as the administrator keeps back, are for answers
 * that somebody waits for; when nothing is left a push fails at once with that reason, since no later try helps.
 */
@Dependent
class LineMoney {
    static final String USED_UP = "quota-used-up";

    /** A setting of the channel: how many pushes are kept back. */
    static final String RESERVE = "quotaReserve";

    private static final int TOO_MANY_REQUESTS = 429;

    private final ChannelQuotas quotas;

    @Inject
    LineMoney(ChannelQuotas quotas) {
        this.quotas = quotas;
    }

    /** Why these cannot be pushed; empty when they can. */
    Optional<DeliveryOutcome> obstacle(Channel channel, List<OutboundMessage> call) {
        long kept = call.stream().anyMatch(OutboundMessage::awaited) ? 0 : reserve(channel);
        return quotas.of(channel.id()).filter(quota -> quota.usedUp(kept)).map(quota -> new Refused(USED_UP, false));
    }

    /** A push was taken. */
    void billed(Channel channel) {
        quotas.billed(channel.id());
    }

    /** LINE says that nothing is left; empty when it refused for another reason. */
    Optional<Refused> refused(Channel channel, LineAnswer answer) {
        if (answer.status() != TOO_MANY_REQUESTS || !monthly(answer)) {
            return Optional.empty();
        }
        quotas.usedUp(channel.id());
        return Optional.of(new Refused(USED_UP, false));
    }

    private static boolean monthly(LineAnswer answer) {
        return answer.reason() != null
                && answer.reason().toLowerCase(Locale.ROOT).contains("monthly limit");
    }

    private static long reserve(Channel channel) {
        return channel.setting(RESERVE).map(Long::parseLong).orElse(0L);
    }
}
