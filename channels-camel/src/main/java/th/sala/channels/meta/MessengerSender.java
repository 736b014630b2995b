package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.Dispatch;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * Messenger out. Meta knows no retry key: a message whose answer is lost is uncertain, until an echo of it, which carries
 * our own id, says that it left. Files are brought to Meta before anything leaves; what is longer than Messenger takes
 * leaves in parts.
 */
@Dependent
public class MessengerSender implements ChannelSender {
    private final Channels channels;
    private final ChannelHealth health;
    private final GraphApi graph;
    private final PortalWay portal;

    @Inject
    MessengerSender(Channels channels, ChannelHealth health, GraphApi graph, PortalWay portal) {
        this.channels = channels;
        this.health = health;
        this.graph = graph;
        this.portal = portal;
    }

    @Override
    public String channel() {
        return "messenger";
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        for (OutboundMessage message : messages) {
            Optional<Channel> channel = channels.find(message.account());
            if (channel.isEmpty() || message.to().size() != 1 || !message.cc().isEmpty()) {
                dispatch.ended(message, unfit(channel));
            } else if (dispatch.begins(message)) {
                dispatch.ended(message, sent(channel.get(), message));
            }
        }
    }

    private static Refused unfit(Optional<Channel> channel) {
        return new Refused(channel.isEmpty() ? "account-gone" : "one-recipient", false);
    }

    private DeliveryOutcome sent(Channel channel, OutboundMessage message) {
        MessengerParts parts = new MessengerParts(graph, channel, portal, message);
        Optional<GraphAnswer> broken = parts.upload();
        if (broken.isPresent()) {
            return ofUpload(told(channel, broken.get()));
        }
        String first = null;
        for (var part : parts.all()) {
            GraphAnswer answer = graph.send(channel, part);
            Optional<String> id = answer.given("message_id");
            if (id.isEmpty()) {
                DeliveryOutcome failure = told(channel, answer);
                return first == null ? failure : new Uncertain("partly-sent");
            }
            first = first == null ? id.get() : first;
        }
        health.worked(channel.id());
        return new Accepted(first);
    }

    /** Nobody sees a file that was only brought to Meta: the message surely did not leave. */
    private static DeliveryOutcome ofUpload(DeliveryOutcome failure) {
        return failure instanceof Uncertain lost ? new Refused(lost.reason(), true) : failure;
    }

    private DeliveryOutcome told(Channel channel, GraphAnswer answer) {
        if (answer.tokenRefused()) {
            health.failed(channel.id(), "token-refused");
        }
        return answer.failure();
    }
}
