package th.sala.channels.webhook;

import th.sala.channels.channel.Channel;
import th.sala.ticketing.intake.OriginalReader.Original;

/** A connected channel's way to read once more what it brought and the hub set aside. */
public interface SecondReading {

    /** Whether it reads what came by this channel, such as {@code line}. */
    boolean reads(String channel);

    /**
     * What the bytes hold, under the external id that the hub knows it by, with all that its channel keeps beside it.
     *
     * @param channel that received it
     * @throws Misfit when it cannot be read
     */
    Arrival again(Channel channel, Original original);
}
