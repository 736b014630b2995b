package th.sala.channels.form;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookDoor;

/** The door of web forms. It is open to everybody; how often somebody may knock is the border's business. */
@Dependent
public class FormDoor implements WebhookDoor {
    private final Channels channels;
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    FormDoor(Channels channels, Arrivals arrivals, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "web-form";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel =
                channels.find(envelope.channel()).filter(one -> one.kind().equals("web-form"));
        return channel.isEmpty() ? Receipt.unknownChannel() : read(channel.get(), envelope);
    }

    private Receipt read(Channel channel, RawEnvelope envelope) {
        try {
            return arrivals.accept(List.of(FilledForm.of(envelope).arrival(channel.id(), clock.instant())));
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }
}
