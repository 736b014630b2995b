package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.InboundKind;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;

/** Takes in the messages of generic channels and forums. */
@Dependent
public class GenericDoor implements InboundKind {
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    GenericDoor(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    static boolean takes(String kind) {
        return kind.equals("generic") || kind.equals("forum");
    }

    /** @throws Misfit when it does not fit */
    static Arrival arrival(Channel channel, byte[] body, Instant now) {
        return DeliveryReceipt.in(body)
                ? DeliveryReceipt.of(channel, body, now)
                : new Arrival.Message(GenericReading.of(channel, body, now), body);
    }

    @Override
    public boolean reads(String kind) {
        return takes(kind);
    }

    @Override
    public Receipt take(Channel channel, RawEnvelope envelope) {
        try {
            return arrivals.accept(List.of(arrival(channel, envelope.body(), clock.instant())));
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }
}
