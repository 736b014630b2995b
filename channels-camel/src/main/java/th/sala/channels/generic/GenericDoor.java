package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.TimedSignature;
import th.sala.channels.webhook.WebhookDoor;

/** The door of generic channels and forums. */
@Dependent
public class GenericDoor implements WebhookDoor {
    private final Channels channels;
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    GenericDoor(Channels channels, Arrivals arrivals, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbound";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel = channels.find(envelope.channel())
                .filter(one -> one.kind().equals("generic") || one.kind().equals("forum"));
        if (channel.isEmpty()) {
            return Receipt.unknownChannel();
        }
        return signed(channel.get(), envelope) ? read(channel.get(), envelope) : Receipt.unsigned();
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

    private Receipt read(Channel channel, RawEnvelope envelope) {
        GenericReading reading = GenericReading.of(channel, envelope.body(), clock.instant());
        return reading.refusal()
                .orElseGet(() -> arrivals.accept(List.of(new Arrival.Message(reading.message(), envelope.body()))));
    }
}
