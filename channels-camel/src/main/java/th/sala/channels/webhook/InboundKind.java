package th.sala.channels.webhook;

import th.sala.channels.channel.Channel;

/** What reads the signed calls of the kinds of channel that share {@code POST /channels/inbound/{channel}}. */
public interface InboundKind {

    /** Whether it reads channels of this kind. */
    boolean reads(String kind);

    /** The signature is right. A fault of the surroundings may be thrown: then nothing was stored. */
    Receipt take(Channel channel, RawEnvelope envelope);
}
