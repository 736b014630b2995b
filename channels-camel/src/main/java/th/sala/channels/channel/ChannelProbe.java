package th.sala.channels.channel;

import th.sala.channels.channel.ChannelDesk.Probe;

/** How one kind of channel finds out whether its settings work. */
public interface ChannelProbe {

    /** The kind, such as {@code line}. */
    String kind();

    /** Asks the provider. What goes wrong is an answer, not an exception. */
    Probe probe(Channel channel);
}
