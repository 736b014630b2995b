package th.sala.channels.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import th.sala.channels.channel.Channels;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReaders;

/** Lets a replay read what came by webhook and was set aside. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RereadingArrivals {
    private final Iterable<SecondReading> seconds;
    private final Channels channels;
    private final OriginalReaders readers;

    /** For the container's proxy. */
    public RereadingArrivals() {
        this(null, null, null);
    }

    @Inject
    public RereadingArrivals(@Any Instance<SecondReading> seconds, Channels channels, OriginalReaders readers) {
        this.seconds = seconds;
        this.channels = channels;
        this.readers = readers;
    }

    @PostConstruct
    void join() {
        seconds.forEach(second -> readers.register(reader(second, channels)));
    }

    /** As a replay asks for it. */
    public static OriginalReader reader(SecondReading second, Channels channels) {
        return new Rereader(second, channels);
    }

    private record Rereader(SecondReading second, Channels channels) implements OriginalReader {
        @Override
        public boolean reads(String channel) {
            return second.reads(channel);
        }

        @Override
        public Reading read(Original original) {
            try {
                return channels.find(original.account())
                        .map(channel -> second.again(channel, original).reread())
                        .orElseGet(() -> new Illegible("The channel is not connected any more."));
            } catch (Misfit misfit) {
                return new Illegible("The hub cannot read it: " + misfit.sentence());
            }
        }
    }
}
