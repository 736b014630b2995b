package th.sala.channels.form;

import jakarta.enterprise.context.Dependent;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.SecondReading;
import th.sala.ticketing.intake.OriginalReader.Original;

/** Reads a filled-in form, or what was written in the portal, that was set aside once more. */
@Dependent
class RereadingForms implements SecondReading {
    @Override
    public boolean reads(String channel) {
        return channel.equals(FilledForm.CHANNEL);
    }

    @Override
    public Arrival again(Channel channel, Original original) {
        return PortalReading.reads(original.raw())
                ? PortalReading.arrival(original.raw(), channel.id(), original.externalId(), original.receivedAt())
                : FilledForm.kept(channel.id(), original.raw())
                        .arrival(channel.id(), original.externalId(), original.receivedAt());
    }
}
