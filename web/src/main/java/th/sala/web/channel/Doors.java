package th.sala.web.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import th.sala.channels.channel.Channels;
import th.sala.channels.channel.RefusedCalls;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookReceiver;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/**
 * The doors of channels. What they refuse is stored nowhere, but counted by channel and reason: at /metrics, and in the
 * channel's health.
 */
@ApplicationScoped
class Doors {
    private static final Metadata REFUSED = Metadata.builder()
            .withName("sala_webhooks_refused")
            .withDescription("Calls to channels of which nothing was stored")
            .build();

    private WebhookReceiver webhooks;
    private Channels channels;
    private RefusedCalls refusals;
    private MetricRegistry registry;

    Doors() {}

    @Inject
    Doors(WebhookReceiver webhooks, Channels channels, RefusedCalls refusals, MetricRegistry registry) {
        this.webhooks = webhooks;
        this.channels = channels;
        this.refusals = refusals;
        this.registry = registry;
    }

    /** The bytes as they came and the named headers; a body of more than 1 MiB ends as a problem, read no further. */
    RawEnvelope read(String door, String channel, InputStream body, HttpHeaders headers, String... wanted)
            throws IOException {
        return RawBody.of(door, channel, body, headers, wanted).orElseThrow(() -> tooLarge(door, channel));
    }

    /** As {@link WebhookReceiver#receive}. */
    Receipt receive(RawEnvelope envelope) {
        var receipt = webhooks.receive(envelope);
        if (receipt instanceof Receipt.Refused refused) count(envelope, refused.reason());
        if (receipt instanceof Receipt.Declined) count(envelope, Receipt.Reason.INVALID);
        return receipt;
    }

    private ProblemException tooLarge(String door, String channel) {
        if (channels.find(channel).isPresent()) count(door, channel, RefusedCalls.Reason.TOO_LARGE);
        return new ProblemException(
                Problem.of(413, "too-large", "The request is too large.", "A call brings at most 1 MiB."));
    }

    /** A channel that is not there is counted without the name that somebody made up for it. */
    private void count(RawEnvelope envelope, Receipt.Reason reason) {
        if (reason == Receipt.Reason.UNKNOWN_CHANNEL) {
            count(envelope.door(), "unknown", "unknown_channel");
        } else {
            count(envelope.door(), envelope.channel(), RefusedCalls.Reason.valueOf(reason.name()));
        }
    }

    private void count(String door, String channel, RefusedCalls.Reason reason) {
        refusals.count(channel, reason);
        count(door, channel, reason.code());
    }

    private void count(String door, String channel, String reason) {
        registry.counter(REFUSED, new Tag("door", door), new Tag("channel", channel), new Tag("reason", reason))
                .inc();
    }
}
