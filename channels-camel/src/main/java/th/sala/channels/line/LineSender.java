package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.Dispatch;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Reachability;
import th.sala.ticketing.reply.Reachability.Barrier;

/**
 * LINE out. What was ready when a message came in, such as its acknowledgement, leaves with that event's reply token, which
 * is free; everything else is pushed, which is billed and can be repeated under its key without leaving twice.
 */
@Dependent
public class LineSender implements ChannelSender {
    private final Channels channels;
    private final LineEventTable events;
    private final Reachability reach;
    private final LineApi line;
    private final LineFiles files;

    @Inject
    LineSender(Channels channels, LineEventTable events, Reachability reach, LineApi line, LineFiles files) {
        this.channels = channels;
        this.events = events;
        this.reach = reach;
        this.line = line;
        this.files = files;
    }

    @Override
    public String channel() {
        return LineTalk.CHANNEL;
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        Map<String, Refused> busy = new HashMap<>();
        for (OutboundMessage message : messages) {
            Optional<Channel> channel = channels.find(message.account());
            Optional<Refused> unfit = channel.isEmpty()
                    ? Optional.of(refused("The hub has no LINE account of this name."))
                    : unfit(message);
            if (unfit.isPresent()) {
                dispatch.ended(message, unfit.get());
            } else if (busy.containsKey(message.account())) {
                dispatch.ended(message, busy.get(message.account()));
            } else if (dispatch.begins(message)) {
                DeliveryOutcome outcome = outcome(channel.get(), message);
                dispatch.ended(message, outcome);
                remember(outcome, message.account(), busy);
            }
        }
    }

    /** After LINE could not take one, the account's others wait too instead of hanging one by one. */
    private static void remember(DeliveryOutcome outcome, String account, Map<String, Refused> busy) {
        if (outcome instanceof Refused refused && refused.temporary()) {
            busy.put(account, refused);
        }
    }

    private static Optional<Refused> unfit(OutboundMessage message) {
        if (message.to().size() != 1 || !message.cc().isEmpty()) {
            return Optional.of(refused("A message on LINE goes to one person or group."));
        }
        return Bubbles.of(message.text()).size() + message.attachments().size() > Bubbles.MOST
                ? Optional.of(refused("LINE takes five bubbles: a file is one, and each 5,000 characters are one."))
                : Optional.empty();
    }

    private DeliveryOutcome outcome(Channel channel, OutboundMessage message) {
        return token(message)
                .flatMap(token -> replied(channel, message, token))
                .orElseGet(() -> pushed(channel, message));
    }

    private Optional<String> token(OutboundMessage message) {
        return message.automatic() && message.inReplyTo() != null
                ? events.spendToken(message.account(), message.inReplyTo())
                : Optional.empty();
    }

    /** Empty when LINE surely did not take it under this token. */
    private Optional<DeliveryOutcome> replied(Channel channel, OutboundMessage message, String token) {
        LineAnswer answer = line.reply(channel, body("replyToken", token, message));
        if (answer.accepted()) {
            return Optional.of(new Accepted(answer.requestId()));
        }
        return answer.unknown() ? Optional.of(new Uncertain(answer.told())) : Optional.empty();
    }

    private DeliveryOutcome pushed(Channel channel, OutboundMessage message) {
        LineAnswer answer = line.push(channel, body("to", message.to().get(0).value(), message), message.message());
        if (answer.refusesThePerson()) {
            reach.bar(message.to().get(0), Barrier.BLOCKED);
        }
        return answer.accepted() || answer.acceptedBefore()
                ? new Accepted(answer.requestId())
                : new Refused(
                        answer.told(), answer.temporary(), answer.retryAfter().orElse(Duration.ZERO));
    }

    private JsonObject body(String member, String value, OutboundMessage message) {
        JsonArrayBuilder bubbles = Json.createArrayBuilder(Bubbles.json(Bubbles.of(message.text())));
        message.attachments().forEach(file -> bubbles.add(files.bubble(message, file)));
        return Json.createObjectBuilder()
                .add(member, value)
                .add("messages", bubbles)
                .build();
    }

    private static Refused refused(String reason) {
        return new Refused(reason, false);
    }
}
