package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.sala.consent.subject.SubjectId;

/** The same facts and the same rules as the gate's, without its record. */
@Stateless
public class PreviewedChannels implements ChannelPreview {
    private final GateReading reading;
    private final Clock clock;

    @Inject
    public PreviewedChannels(GateReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Map<String, String> refused(SubjectId subject, String purpose, Collection<String> channels) {
        Instant at = clock.instant();
        List<String> asked = List.copyOf(channels);
        List<GateFacts> facts = reading.facts(
                Collections.nCopies(asked.size(), subject.value()),
                Collections.nCopies(asked.size(), purpose),
                asked,
                at);
        Map<String, String> refused = new HashMap<>();
        for (int place = 0; place < asked.size(); place++) {
            Verdict verdict = GatePolicy.judgeAll(facts.get(place), at);
            if (!verdict.permitted()) {
                refused.put(asked.get(place), verdict.reason());
            }
        }
        return refused;
    }
}
