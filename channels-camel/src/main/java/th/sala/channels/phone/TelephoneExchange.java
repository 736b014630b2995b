package th.sala.channels.phone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.InboundKind;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.call.CallEvents;

/** Takes in what telephone exchanges tell of running calls (CTI). */
@Dependent
public class TelephoneExchange implements InboundKind {
    private final CallEvents events;
    private final Clock clock;

    @Inject
    TelephoneExchange(CallEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean reads(String kind) {
        return kind.equals("cti");
    }

    @Override
    public Receipt take(Channel channel, RawEnvelope envelope) {
        try {
            return events.take(CtiReading.of(channel.id(), envelope.body(), clock.instant()))
                    .fold(id -> new Receipt.Taken(List.of(id)), Receipt.Declined::new);
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }
}
