package th.sala.consent.ledger;

import java.util.Arrays;
import java.util.Optional;

/** How a decision was expressed. Grows only. */
enum CaptureMethod {
    TICK(false),
    BUTTON(false),
    REPLY_KEYWORD(false),
    VERBAL_RECORDED(true),
    VERBAL_ATTESTED(true),
    SIGNATURE(true),
    DOUBLE_OPT_IN(true);

    private final boolean needsEvidence;

    CaptureMethod(boolean needsEvidence) {
        this.needsEvidence = needsEvidence;
    }

    /** Whether it could not be proven later without something kept beside the event (section 19, paragraph 2). */
    boolean needsEvidence() {
        return needsEvidence;
    }

    static Optional<CaptureMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(code))
                .findFirst();
    }
}
