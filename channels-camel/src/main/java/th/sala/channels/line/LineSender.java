package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.channels.channel.Asked.Trouble;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.Dispatch;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * LINE out. What was ready when a message came in, such as its acknowledgement, leaves with that event's reply token, which
 * is free; everything else is pushed, which is billed and can be repeated under its key without leaving twice. Answers to one person that are due together
 * are one push.
 */
@Dependent
public class LineSender implements ChannelSender {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Channels channels;
    private final LineEventTable events;
    private final LineApi line;
    private final LineFiles files;
    private final PortalButton portal;
    private final LineMoney money;
    private final ChannelHealth health;

    @Inject
    LineSender(
            Channels channels,
            LineEventTable events,
            LineApi line,
            LineFiles files,
            PortalButton portal,
            LineMoney money,
            ChannelHealth health) {
        this.channels = channels;
        this.events = events;
        this.line = line;
        this.files = files;
        this.portal = portal;
        this.money = money;
        this.health = health;
    }

    @Override
    public String channel() {
        return LineTalk.CHANNEL;
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        Map<String, Refused> busy = new HashMap<>();
        List<OutboundMessage> fit = new ArrayList<>();
        for (OutboundMessage message : messages) {
            unfit(message).ifPresentOrElse(refused -> dispatch.ended(message, refused), () -> fit.add(message));
        }
        LineCalls.of(fit).forEach(call -> send(call, dispatch, busy));
    }

    /** After LINE could not take one, the account's others wait too instead of hanging one by one. */
    private void send(List<OutboundMessage> call, Dispatch dispatch, Map<String, Refused> busy) {
        String account = call.get(0).account();
        if (busy.containsKey(account)) {
            call.forEach(message -> dispatch.ended(message, busy.get(account)));
            return;
        }
        UUID key = LineCalls.key(call);
        List<OutboundMessage> leaving = begun(call, key, dispatch);
        if (leaving.isEmpty()) {
            return;
        }
        DeliveryOutcome outcome = outcome(channels.find(account).orElseThrow(), leaving, key);
        leaving.forEach(message -> dispatch.ended(message, outcome));
        if (outcome instanceof Refused refused && refused.temporary()) {
            busy.put(account, refused);
        }
    }

    private static List<OutboundMessage> begun(List<OutboundMessage> call, UUID key, Dispatch dispatch) {
        if (call.size() == 1 && call.get(0).joined() == null) {
            return dispatch.begins(call.get(0)) ? call : List.of();
        }
        return dispatch.begin(call, key);
    }

    private Optional<Refused> unfit(OutboundMessage message) {
        Optional<Channel> channel = channels.find(message.account());
        if (channel.isEmpty()) {
            return Optional.of(refused("account-gone"));
        }
        if (message.to().size() != 1 || !message.cc().isEmpty()) {
            return Optional.of(refused("one-recipient"));
        }
        return LineCalls.bubbles(message) > Bubbles.MOST ? Optional.of(refused("too-long")) : Optional.empty();
    }

    private DeliveryOutcome outcome(Channel channel, List<OutboundMessage> call, UUID key) {
        return token(call.get(0))
                .flatMap(token -> replied(channel, call, token))
                .or(() -> money.obstacle(channel, call))
                .orElseGet(() -> pushed(channel, call, key));
    }

    private Optional<String> token(OutboundMessage message) {
        return message.automatic() && message.inReplyTo() != null
                ? events.spendToken(message.account(), message.inReplyTo())
                : Optional.empty();
    }

    /** Empty when LINE surely did not take it under this token. */
    private Optional<DeliveryOutcome> replied(Channel channel, List<OutboundMessage> call, String token) {
        LineAnswer answer = line.reply(channel, body("replyToken", token, call));
        if (answer.accepted()) {
            return Optional.of(new Accepted(answer.requestId()));
        }
        return answer.unknown() ? Optional.of(new Uncertain(answer.told())) : Optional.empty();
    }

    private DeliveryOutcome pushed(Channel channel, List<OutboundMessage> call, UUID key) {
        ChannelAddress place = call.get(0).to().get(0);
        LineAnswer answer = line.push(channel, body("to", place.value(), call), key);
        return answer.accepted() || answer.acceptedBefore() ? accepted(channel, answer) : refused(channel, answer);
    }

    private Accepted accepted(Channel channel, LineAnswer answer) {
        if (answer.accepted()) {
            money.billed(channel);
        }
        health.worked(channel.id());
        return new Accepted(answer.requestId());
    }

    private Refused refused(Channel channel, LineAnswer answer) {
        trouble(answer).ifPresent(trouble -> health.failed(channel.id(), trouble.code()));
        return money.refused(channel, answer)
                .orElseGet(() -> new Refused(
                        answer.told(), answer.temporary(), answer.retryAfter().orElse(Duration.ZERO)));
    }

    /** What is wrong with the account, whoever it was for: LINE refuses no single person this way. */
    private static Optional<Trouble> trouble(LineAnswer answer) {
        return switch (answer.status()) {
            case UNAUTHORIZED -> Optional.of(Trouble.TOKEN_REFUSED);
            case FORBIDDEN -> Optional.of(Trouble.SENDING_REFUSED);
            default -> Optional.empty();
        };
    }

    private JsonObject body(String member, String value, List<OutboundMessage> call) {
        List<JsonObject> bubbles = new ArrayList<>();
        call.forEach(message -> {
            bubbles.addAll(Bubbles.json(Bubbles.of(message.text())).getValuesAs(JsonObject.class));
            message.attachments().forEach(file -> bubbles.add(files.bubble(message, file)));
        });
        button(call).ifPresent(action -> bubbles.add(Bubbles.withButton(bubbles.remove(bubbles.size() - 1), action)));
        JsonArrayBuilder messages = JSON.createArrayBuilder();
        bubbles.forEach(messages::add);
        return JSON.createObjectBuilder()
                .add(member, value)
                .add("messages", messages)
                .build();
    }

    /** The way out of offers, else the way into the portal. */
    private Optional<JsonObject> button(List<OutboundMessage> call) {
        return call.stream()
                .flatMap(message -> message.withdrawalWords().stream())
                .findFirst()
                .map(Bubbles::saying)
                .or(() -> portal.below(call.get(call.size() - 1)));
    }

    private static Refused refused(String reason) {
        return new Refused(reason, false);
    }
}
