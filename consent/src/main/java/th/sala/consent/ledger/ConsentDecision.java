package th.sala.consent.ledger;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * What a person decided about a purpose, as captured.
 *
 * @param decision {@code given}, {@code refused} or {@code withdrawn}
 * @param method how it was expressed, such as {@code TICK}, {@code VERBAL_RECORDED}, {@code DOUBLE_OPT_IN}
 * @param noticeVersion {@code key/version} of the notice the person had; required for {@code given}
 * @param evidence proofs; required for {@code DOUBLE_OPT_IN}, {@code VERBAL_*} and {@code SIGNATURE}
 */
public record ConsentDecision(
        SubjectId subject,
        String purpose,
        String decision,
        String channel,
        String method,
        String noticeVersion,
        String language,
        List<Evidence> evidence,
        String actor) {

    /** @param kind such as {@code CALL_RECORDING_SPAN}; exactly one of sha256 (hex) and text is given */
    public record Evidence(String kind, String sha256, String text) {}
}
