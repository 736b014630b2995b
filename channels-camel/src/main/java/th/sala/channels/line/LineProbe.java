package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.Optional;
import th.sala.channels.channel.Asked;
import th.sala.channels.channel.Asked.Trouble;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.channel.ChannelProbe;
import th.sala.channels.runtime.OutgoingCall;
import th.sala.channels.runtime.OutgoingCall.Answered;
import th.sala.channels.webhook.JsonBody;

/** Asks LINE whose account the access token opens (GET /v2/bot/info). */
@Dependent
public class LineProbe implements ChannelProbe {
    private static final int UNAUTHORIZED = 401;

    private final LineSettings settings;
    private final ChannelHealth health;

    @Inject
    LineProbe(LineSettings settings, ChannelHealth health) {
        this.settings = settings;
        this.health = health;
    }

    @Override
    public String kind() {
        return "line";
    }

    @Override
    public Probe probe(Channel channel) {
        return ask(channel).probe();
    }

    /** The answer stands in the channel's health too. */
    Asked ask(Channel channel) {
        HttpRequest request = HttpRequest.newBuilder(settings.api("/v2/bot/info"))
                .timeout(OutgoingCall.ANSWER)
                .header(
                        "Authorization",
                        "Bearer " + channel.secret("accessToken").orElse(""))
                .build();
        Asked asked = OutgoingCall.send(request) instanceof Answered answered
                ? told(channel, answered)
                : Asked.of(Trouble.UNREACHABLE, "LINE cannot be reached.");
        asked.tell(health, channel.id());
        return asked;
    }

    private static Asked told(Channel channel, Answered answered) {
        if (answered.status() == UNAUTHORIZED) {
            return Asked.of(Trouble.TOKEN_REFUSED, "LINE does not accept the access token. Enter a new one.");
        }
        if (!answered.accepted()) {
            return Asked.of(Trouble.UNREACHABLE, "LINE answered " + answered.status() + ".");
        }
        Optional<JsonObject> bot = JsonBody.read(answered.body());
        Optional<String> id = bot.flatMap(info -> LineEvent.text(info, "userId"));
        if (channel.setting("botUserId").isPresent()
                && !channel.setting("botUserId").equals(id)) {
            return Asked.of(Trouble.OTHER_ACCOUNT, "The access token belongs to another LINE account.");
        }
        return Asked.fine("LINE answers as "
                + bot.flatMap(info -> LineEvent.text(info, "basicId")).orElse("this account") + ".");
    }
}
