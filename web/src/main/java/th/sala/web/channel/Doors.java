package th.sala.web.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookReceiver;

/** The doors of channels. What they refuse is stored nowhere, but counted: by channel and reason, shown at /metrics. */
@ApplicationScoped
class Doors {
    private static final Metadata REFUSED = Metadata.builder()
            .withName("sala_webhooks_refused")
            .withDescription("Calls to channels of which nothing was stored")
            .build();

    private WebhookReceiver webhooks;
    private MetricRegistry registry;

    Doors() {}

    @Inject
    Doors(WebhookReceiver webhooks, MetricRegistry registry) {
        this.webhooks = webhooks;
        this.registry = registry;
    }

    /** As {@link WebhookReceiver#receive}. */
    Receipt receive(RawEnvelope envelope) {
        var receipt = webhooks.receive(envelope);
        if (receipt instanceof Receipt.Refused refused) count(envelope, refused);
        return receipt;
    }

    /** A channel that is not there is counted without the name that somebody made up for it. */
    private void count(RawEnvelope envelope, Receipt.Refused refused) {
        var known = refused.reason() != Receipt.Reason.UNKNOWN_CHANNEL;
        registry.counter(
                        REFUSED,
                        new Tag("door", envelope.door()),
                        new Tag("channel", known ? envelope.channel() : "unknown"),
                        new Tag("reason", refused.reason().name().toLowerCase(Locale.ROOT)))
                .inc();
    }
}
