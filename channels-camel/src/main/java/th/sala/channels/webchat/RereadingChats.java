package th.sala.channels.webchat;

import jakarta.enterprise.context.Dependent;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.SecondReading;
import th.sala.ticketing.intake.OriginalReader.Original;

/** Reads a guest's frame that was set aside once more; its external id begins with the guest. */
@Dependent
class RereadingChats implements SecondReading {
    @Override
    public boolean reads(String channel) {
        return channel.equals(ChatChannel.KIND);
    }

    @Override
    public Arrival again(Channel channel, Original original) {
        String id = original.externalId();
        String guest = id.substring(0, Math.max(0, id.indexOf(':')));
        return new Arrival.Message(
                ChatReading.of(channel, guest, original.raw(), original.receivedAt()), original.raw());
    }
}
