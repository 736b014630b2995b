package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;
import th.sala.channels.channel.ChannelProbe;
import th.sala.channels.runtime.OutgoingCall;

/**
 * Calls a generic channel's address with {@code {"ping": true}}, signed like an answer. It holds no message; a callee that
 * takes signed calls answers it with 2xx.
 */
@Dependent
class CallbackProbe implements ChannelProbe {
    private static final byte[] PING = "{\"ping\":true}".getBytes(StandardCharsets.UTF_8);
    private static final int UNSIGNED = 401;
    private static final int FORBIDDEN = 403;

    private final Callback callback;

    @Inject
    CallbackProbe(Callback callback) {
        this.callback = callback;
    }

    @Override
    public String kind() {
        return "generic";
    }

    @Override
    public Probe probe(Channel channel) {
        if (channel.setting("answers").filter("callback"::equals).isEmpty()) {
            return new Probe(true, "by-hand", "Answers on this channel are given by hand; no address is called.");
        }
        return callback.set(channel)
                ? found(callback.post(channel, PING))
                : new Probe(false, "callback-not-set", "callbackUrl or the secret is missing.");
    }

    private static Probe found(OutgoingCall.Outcome outcome) {
        if (!(outcome instanceof OutgoingCall.Answered answered)) {
            return new Probe(false, "callback-unreachable", "The channel's address gave no answer.");
        }
        if (answered.accepted()) {
            return new Probe(true, "works", "The channel's address took a signed call.");
        }
        return answered.status() == UNSIGNED || answered.status() == FORBIDDEN
                ? new Probe(
                        false,
                        "signature-refused",
                        "The channel's address refused the signature (" + answered.status() + ").")
                : new Probe(
                        false,
                        "callback-refused " + answered.status(),
                        "The channel's address answered " + answered.status() + ".");
    }
}
