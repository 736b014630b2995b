package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.SecondReading;
import th.sala.ticketing.intake.OriginalReader.Original;

/** Reads what a generic channel or forum brought once more. */
@Dependent
class RereadingGeneric implements SecondReading {
    private final Channels channels;

    @Inject
    RereadingGeneric(Channels channels) {
        this.channels = channels;
    }

    @Override
    public boolean reads(String channel) {
        return channels.find(channel)
                .filter(one -> GenericDoor.takes(one.kind()))
                .isPresent();
    }

    @Override
    public Arrival again(Channel channel, Original original) {
        return GenericDoor.arrival(channel, original.raw(), original.receivedAt());
    }
}
