package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;
import th.sala.channels.webhook.WebhookDoor;

/** The door of LINE. LINE gives it two seconds; a call without events is its way of asking whether we are there. */
@Dependent
public class LineDoor implements WebhookDoor {
    static final String SIGNATURE = "x-line-signature";

    private final Channels channels;
    private final LineReading reading;
    private final Arrivals arrivals;

    @Inject
    LineDoor(Channels channels, LineReading reading, Arrivals arrivals) {
        this.channels = channels;
        this.reading = reading;
        this.arrivals = arrivals;
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel =
                channels.find(envelope.channel()).filter(one -> one.kind().equals("line"));
        if (channel.isEmpty()) {
            return Receipt.unknownChannel();
        }
        return signed(channel.get(), envelope) ? read(channel.get(), envelope.body()) : Receipt.unsigned();
    }

    private static boolean signed(Channel channel, RawEnvelope envelope) {
        Optional<String> signature = envelope.header(SIGNATURE);
        return channel.secret("secret")
                .filter(secret -> signature
                        .filter(given -> Signatures.base64Matches(secret, envelope.body(), given))
                        .isPresent())
                .isPresent();
    }

    private Receipt read(Channel channel, byte[] body) {
        return LineEvents.of(body)
                .<Receipt>map(events -> arrivals.accept(events.stream()
                        .map(event -> reading.arrival(channel, event))
                        .toList()))
                .orElseGet(() -> Receipt.malformed("The body is no JSON object in UTF-8 with an array of events."));
    }
}
