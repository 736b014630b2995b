package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;
import th.sala.channels.webhook.WebhookDoor;

/** The door of Meta's webhooks. {@code X-Hub-Signature-256} is made over the raw bytes with the app's secret. */
@Dependent
public class MetaDoor implements WebhookDoor {
    private static final String SIGNATURE = "x-hub-signature-256";
    private static final String PREFIX = "sha256=";

    private final Channels channels;
    private final Arrivals arrivals;
    private final FileErrands files;
    private final Clock clock;

    @Inject
    MetaDoor(Channels channels, Arrivals arrivals, FileErrands files, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel =
                channels.find(envelope.channel()).filter(one -> one.kind().equals("meta"));
        if (channel.isEmpty()) {
            return Receipt.unknownChannel();
        }
        return signed(channel.get(), envelope) ? read(channel.get(), envelope) : Receipt.unsigned();
    }

    private static boolean signed(Channel channel, RawEnvelope envelope) {
        return channel.secret("appSecret")
                .filter(secret -> envelope.header(SIGNATURE)
                        .filter(given -> given.startsWith(PREFIX))
                        .filter(given ->
                                Signatures.hexMatches(secret, envelope.body(), given.substring(PREFIX.length())))
                        .isPresent())
                .isPresent();
    }

    private Receipt read(Channel channel, RawEnvelope envelope) {
        return JsonBody.read(envelope.body())
                .<Receipt>map(json -> arrivals.accept(read(channel, json)))
                .orElseGet(() -> Receipt.malformed("The body is no JSON object in UTF-8, or holds a member twice."));
    }

    private List<Arrival> read(Channel channel, JsonObject call) {
        return new MetaReading(channel.id(), clock.instant())
                .arrivals(call).stream()
                        .map(arrival -> files.with(channel, arrival))
                        .toList();
    }
}
