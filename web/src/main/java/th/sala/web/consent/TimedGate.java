package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;

/** Asks the gate as a send does, inside a transaction that commits afterwards, and tells how long the gate itself took. */
@ApplicationScoped
public class TimedGate {
    private final PurposeGate gate;

    /** For the container's proxy. */
    protected TimedGate() {
        this(null);
    }

    @Inject
    TimedGate(PurposeGate gate) {
        this.gate = gate;
    }

    /** @param took without the commit */
    record Answer(Decision decision, Duration took) {}

    @Transactional
    public Answer decide(ProcessingRequest request) {
        long began = System.nanoTime();
        Decision decision = gate.decide(request);
        return new Answer(decision, Duration.ofNanos(System.nanoTime() - began));
    }
}
