package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookDoor;

/** Answers whether whoever connects a webhook knows the verify token that an administrator set for this channel. */
@Dependent
public class ChallengeDoor implements WebhookDoor {
    private final Channels channels;

    @Inject
    ChallengeDoor(Channels channels) {
        this.channels = channels;
    }

    @Override
    public String name() {
        return "meta-challenge";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel =
                channels.find(envelope.channel()).filter(one -> one.kind().equals("meta"));
        if (channel.isEmpty()) {
            return Receipt.unknownChannel();
        }
        return subscribes(envelope) && knows(channel.get(), envelope)
                ? new Receipt.Taken(List.of())
                : Receipt.unsigned();
    }

    private static boolean subscribes(RawEnvelope envelope) {
        return envelope.header("hub.mode").filter("subscribe"::equals).isPresent();
    }

    private static boolean knows(Channel channel, RawEnvelope envelope) {
        Optional<String> given = envelope.header("hub.verify_token");
        return channel.secret("verifyToken")
                .filter(token -> given.isPresent() && MessageDigest.isEqual(bytes(token), bytes(given.get())))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
