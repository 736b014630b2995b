package th.sala.consent.purpose;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Makes the gate and its preview for tests of other packages. */
public final class Gates {
    private Gates() {}

    public static PurposeGate on(Jdbi jdbi, Clock clock) {
        return new RecordedGate(new GateReading(jdbi), jdbi, clock);
    }

    public static ChannelPreview channels(Jdbi jdbi, Clock clock) {
        return new PreviewedChannels(new GateReading(jdbi), clock);
    }

    public static PurposePreview preview(Jdbi jdbi, Clock clock) {
        return new PreviewedPurposes(new PublishedPurposes(jdbi, clock), new GateReading(jdbi), clock);
    }
}
