package th.sala.ticketing.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import th.sala.consent.subject.MergeEvidence;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** What counts as evidence that two identities are one person. */
final class EvidenceRules {
    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private EvidenceRules() {}

    static Outcome<List<MergeEvidence>> check(List<MergeEvidence> evidence) {
        List<String> errors = new ArrayList<>();
        if (evidence.isEmpty() || evidence.size() > MOST) {
            errors.add("evidence: 1 to " + MOST + " parts are required");
        }
        evidence.forEach(one -> check(one, errors));
        return errors.isEmpty()
                ? Outcome.done(evidence)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "evidence-required",
                        "Say by what it was shown that both are one person.",
                        errors));
    }

    private static void check(MergeEvidence evidence, List<String> errors) {
        if (evidence.kind() == null || !MergeEvidence.KINDS.contains(evidence.kind())) {
            errors.add("evidence.kind: is one of " + String.join(", ", new TreeSet<>(MergeEvidence.KINDS)));
        }
        if (evidence.sha256() != null && !SHA256.matcher(evidence.sha256()).matches()) {
            errors.add("evidence.sha256: has 64 lower-case hexadecimal digits");
        }
        if (evidence.text() != null
                && (evidence.text().isBlank() || evidence.text().length() > LONGEST_TEXT)) {
            errors.add("evidence.text: is written, in " + LONGEST_TEXT + " characters at most");
        }
    }
}
