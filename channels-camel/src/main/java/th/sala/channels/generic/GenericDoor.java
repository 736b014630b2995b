package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
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

    @Override
    public boolean reads(String kind) {
        return kind.equals("generic") || kind.equals("forum");
    }

    @Override
    public Receipt take(Channel channel, RawEnvelope envelope) {
        return DeliveryReceipt.in(envelope.body()) ? receipt(channel, envelope) : message(channel, envelope);
    }

    private Receipt receipt(Channel channel, RawEnvelope envelope) {
        try {
            return arrivals.accept(List.of(DeliveryReceipt.of(channel, envelope.body(), clock.instant())));
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }

    private Receipt message(Channel channel, RawEnvelope envelope) {
        GenericReading reading = GenericReading.of(channel, envelope.body(), clock.instant());
        return reading.refusal()
                .orElseGet(() -> arrivals.accept(List.of(new Arrival.Message(reading.message(), envelope.body()))));
    }
}
