package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.runtime.OutgoingCall;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.TimedSignature;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * The signed call that brings an answer to a generic channel, {@code POST callbackUrl}. Its receipt {@code {"id": …}} says
 * that it was taken; the callee makes the same {@code messageId} one message, so that a lost answer may be repeated.
 */
@Dependent
class Callback {
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;

    private final ChannelHealth health;
    private final Clock clock;
    private final Optional<String> standIn;

    @Inject
    Callback(ChannelHealth health, Clock clock, @ConfigProperty(name = "SALA_STANDIN_URL") Optional<String> standIn) {
        this.health = health;
        this.clock = clock;
        this.standIn = standIn;
    }

    Optional<Refused> unfit(Channel channel, OutboundMessage message) {
        if (!set(channel)) {
            return Optional.of(new Refused("callback-not-set", false));
        }
        return CallbackBody.tooLarge(message) ? Optional.of(new Refused("files-too-large", false)) : Optional.empty();
    }

    boolean set(Channel channel) {
        return address(channel).isPresent() && channel.secret("secret").isPresent();
    }

    DeliveryOutcome call(Channel channel, OutboundMessage message) {
        return outcome(channel, post(channel, CallbackBody.of(message)));
    }

    /** Signed with the channel's secret. */
    OutgoingCall.Outcome post(Channel channel, byte[] body) {
        String secret = channel.secret("secret").orElseThrow();
        return OutgoingCall.send(HttpRequest.newBuilder(address(channel).orElseThrow())
                .timeout(OutgoingCall.ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Sala-Signature", TimedSignature.sign(secret, body, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** In the embedded default the provider stand-in takes the answers of channels that name no address. */
    private Optional<URI> address(Channel channel) {
        return channel.setting("callbackUrl")
                .or(() -> standIn.map(base -> base + "/callback/" + channel.id()))
                .map(URI::create);
    }

    private DeliveryOutcome outcome(Channel channel, OutgoingCall.Outcome outcome) {
        if (outcome instanceof OutgoingCall.Answered answered) {
            return answered.accepted() ? taken(channel, answered.body()) : refused(channel, answered.status());
        }
        health.failed(channel.id(), "callback-unreachable");
        return new Refused("no-answer", true);
    }

    private DeliveryOutcome taken(Channel channel, byte[] body) {
        health.worked(channel.id());
        return new Accepted(JsonBody.read(body)
                .flatMap(json -> Optional.ofNullable(json.get("id")))
                .map(id -> id.toString().replace("\"", ""))
                .orElse(null));
    }

    private DeliveryOutcome refused(Channel channel, int status) {
        health.failed(channel.id(), "callback-refused " + status);
        return new Refused("provider-refused " + status, status == TOO_MANY || status >= FAULT);
    }
}
