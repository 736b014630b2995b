package th.sala.channels.channel;

import java.util.Optional;
import th.sala.channels.channel.ChannelDesk.Probe;

/**
 * What a provider said when it was asked who we are.
 *
 * @param trouble what is wrong; empty when it knows us
 * @param sentence for an administrator, in English
 */
public record Asked(Optional<Trouble> trouble, String sentence) {

    /** What can be wrong with a channel whose settings are complete. */
    public enum Trouble {
        UNREACHABLE("unreachable"),
        TOKEN_REFUSED("token-refused"),
        /** The token is good for somebody else's account. */
        OTHER_ACCOUNT("other-account"),
        /** It knows us and does not let this account send, such as for its plan. */
        SENDING_REFUSED("sending-refused");

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        /** As the health of a channel tells it. */
        public String code() {
            return code;
        }
    }

    public static Asked fine(String sentence) {
        return new Asked(Optional.empty(), sentence);
    }

    public static Asked of(Trouble trouble, String sentence) {
        return new Asked(Optional.of(trouble), sentence);
    }

    public Probe probe() {
        return new Probe(trouble.isEmpty(), trouble.map(Trouble::code).orElse("works"), sentence);
    }

    /** Tells it of the channel's health. */
    public void tell(ChannelHealth health, String channel) {
        trouble.ifPresentOrElse(found -> health.failed(channel, found.code()), () -> health.answers(channel));
    }
}
