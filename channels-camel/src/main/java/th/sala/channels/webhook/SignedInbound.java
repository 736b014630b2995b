package th.sala.channels.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;

/** The door of every channel that signs as the contract says: generic ones, forums, telephone exchanges. */
@Dependent
public class SignedInbound implements WebhookDoor {
    private final Channels channels;
    private final List<InboundKind> kinds;
    private final Clock clock;

    @Inject
    SignedInbound(Channels channels, @Any Instance<InboundKind> kinds, Clock clock) {
        this(channels, kinds.stream().toList(), clock);
    }

    SignedInbound(Channels channels, List<InboundKind> kinds, Clock clock) {
        this.channels = channels;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbound";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        return channels.find(envelope.channel())
                .flatMap(channel -> reader(channel)
                        .map(kind -> signed(channel, envelope) ? kind.take(channel, envelope) : Receipt.unsigned()))
                .orElseGet(Receipt::unknownChannel);
    }

    private Optional<InboundKind> reader(Channel channel) {
        return kinds.stream().filter(kind -> kind.reads(channel.kind())).findFirst();
    }

    private boolean signed(Channel channel, RawEnvelope envelope) {
        return channel.secret("secret")
                .filter(secret -> TimedSignature.matches(
                        secret,
                        envelope.body(),
                        envelope.header(TimedSignature.HEADER).orElse(null),
                        clock.instant()))
                .isPresent();
    }
}
