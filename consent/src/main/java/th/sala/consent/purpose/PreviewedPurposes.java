package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import th.sala.consent.subject.SubjectId;

/** The same facts and the same rules as the gate's, without its record. */
@Stateless
public class PreviewedPurposes implements PurposePreview {
    private final PurposeDesk purposes;
    private final GateReading reading;
    private final Clock clock;

    @Inject
    public PreviewedPurposes(PurposeDesk purposes, GateReading reading, Clock clock) {
        this.purposes = purposes;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<PurposeStanding> of(SubjectId subject) {
        Instant at = clock.instant();
        List<PurposeInForce> inForce = purposes.inForce();
        List<GateFacts> facts = reading.facts(
                Collections.nCopies(inForce.size(), subject.value()),
                inForce.stream().map(PurposeInForce::key).toList(),
                Collections.nCopies(inForce.size(), null),
                at);
        return IntStream.range(0, inForce.size())
                .mapToObj(place -> standing(inForce.get(place), GatePolicy.judgeAll(facts.get(place), at)))
                .toList();
    }

    private static PurposeStanding standing(PurposeInForce purpose, Verdict verdict) {
        return new PurposeStanding(
                purpose.key(),
                purpose.titleTh(),
                purpose.titleEn(),
                purpose.basis(),
                verdict.permitted(),
                verdict.reason());
    }
}
