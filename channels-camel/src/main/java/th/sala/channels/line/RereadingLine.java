package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.SecondReading;
import th.sala.ticketing.intake.OriginalReader.Original;

/** Reads an event of LINE that was set aside once more, as one that LINE sends again: its reply token is spent. */
@Dependent
class RereadingLine implements SecondReading {
    private final LineReading reading;

    @Inject
    RereadingLine(LineReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean reads(String channel) {
        return channel.equals(LineTalk.CHANNEL);
    }

    @Override
    public Arrival again(Channel channel, Original original) {
        String call = "{\"events\":[" + new String(original.raw(), StandardCharsets.UTF_8) + "]}";
        return LineEvents.of(call.getBytes(StandardCharsets.UTF_8))
                .filter(events -> events.size() == 1)
                .map(List::iterator)
                .map(events -> reading.arrival(channel, events.next().again()))
                .orElseThrow(() -> Misfit.malformed("The bytes are no event of LINE."));
    }
}
