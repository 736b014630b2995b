package th.sala.consent.rights;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.consent.rights.RequestDeeds.Correction;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;

/** What may be corrected: what the person told us, not what a provider names them by. */
final class CorrectionRules {
    private static final Set<String> KINDS = Set.of("name", "email", "phone", "address", "national-id");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{6,25}");
    private static final int LONGEST = 320;

    private CorrectionRules() {}

    static Optional<RequestRefusal> against(Correction correction) {
        return KINDS.contains(String.valueOf(correction.kind())) && usable(correction)
                ? Optional.empty()
                : Optional.of(RequestRefusal.UNUSABLE_CORRECTION);
    }

    static Optional<RequestRefusal> against(
            Correction correction, SubjectId subject, SubjectRegister register, SubjectMerges merges) {
        if (!register.holds(subject, wrong(correction))) {
            return Optional.of(RequestRefusal.NOT_HELD);
        }
        return kind(correction).identifies()
                ? register.find(right(correction))
                        .filter(holder -> !merges.identities(subject).contains(holder))
                        .map(holder -> RequestRefusal.HELD_BY_ANOTHER)
                : Optional.empty();
    }

    static Identifier wrong(Correction correction) {
        return new Identifier(kind(correction), correction.wrong());
    }

    static Identifier right(Correction correction) {
        return new Identifier(kind(correction), correction.right().strip());
    }

    private static IdentifierKind kind(Correction correction) {
        return IdentifierKind.of(correction.kind());
    }

    private static boolean usable(Correction correction) {
        String right = correction.right();
        if (right == null
                || right.isBlank()
                || right.length() > LONGEST
                || right.strip().equals(correction.wrong())) {
            return false;
        }
        return switch (kind(correction)) {
            case EMAIL -> EMAIL.matcher(right.strip()).matches();
            case PHONE -> PHONE.matcher(right.strip()).matches();
            default -> true;
        };
    }
}
