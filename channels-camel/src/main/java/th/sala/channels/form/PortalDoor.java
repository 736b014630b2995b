package th.sala.channels.form;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookDoor;

/** The door of the portal: what comes in here counts as of the hub's first web form, whose team answers it. */
@Dependent
public class PortalDoor implements WebhookDoor {
    private final Channels channels;
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    PortalDoor(Channels channels, Arrivals arrivals, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PortalMessage.DOOR;
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        try {
            return arrivals.accept(List.of(PortalReading.arrival(envelope.body(), form(), clock.instant())));
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }

    /** Without any form the hub's main team answers, as for every account that it does not know. */
    private String form() {
        return channels.active(FilledForm.CHANNEL).stream()
                .findFirst()
                .map(Channel::id)
                .orElse(PortalMessage.DOOR);
    }
}
