package th.sala.ticketing.sla;

import java.util.Arrays;
import java.util.Optional;

/** What happens when a breach is not mended in time. */
public enum EscalationStep {
    /** Supervisors of the team are told. */
    TELL_SUPERVISORS("tell-supervisors"),
    /** The ticket's priority rises by one. */
    RAISE_PRIORITY("raise-priority");

    private final String code;

    EscalationStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<EscalationStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
