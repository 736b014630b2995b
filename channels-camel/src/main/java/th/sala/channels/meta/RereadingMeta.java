package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.SecondReading;
import th.sala.ticketing.intake.OriginalReader.Original;

/** Reads an update or change of Meta that was set aside once more, and notes its files. */
@Dependent
class RereadingMeta implements SecondReading {
    private static final Set<String> CHANNELS = Set.of("messenger", "facebook-page", "instagram", "whatsapp");

    private final FileErrands files;

    @Inject
    RereadingMeta(FileErrands files) {
        this.files = files;
    }

    @Override
    public boolean reads(String channel) {
        return CHANNELS.contains(channel);
    }

    @Override
    public Arrival again(Channel channel, Original original) {
        return files.with(channel, new MetaReading(channel.id(), original.receivedAt()).again(original));
    }
}
