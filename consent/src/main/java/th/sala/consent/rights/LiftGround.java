package th.sala.consent.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why an objection or a restriction ended. Grows only. */
public enum LiftGround {
    /** The person said that it may go on. */
    PERSON_ASKED,
    /** Whoever raised it was not the person. */
    NOT_THE_PERSON,
    /** What was to be checked is checked, or what was wrong is put right (section 34). */
    CHECKED,
    /** The claim for which the data was kept is settled (section 34). */
    CLAIM_SETTLED,
    /** It was recorded by mistake. */
    MISTAKE,
    /** The request that raised it was refused for good. */
    REQUEST_REFUSED,
    /** The person agreed to the purpose afterwards. */
    CONSENT_GIVEN,
    /** The person no longer objects to being reached on this channel. */
    WISH_ENDED;

    private static final Set<LiftGround> AGAINST_OBJECTIONS = Set.of(PERSON_ASKED, NOT_THE_PERSON, MISTAKE);
    private static final Set<LiftGround> AGAINST_RESTRICTIONS =
            Set.of(PERSON_ASKED, NOT_THE_PERSON, CHECKED, CLAIM_SETTLED, MISTAKE);

    /** One that an officer may give against such a block; the others come by themselves. */
    static Optional<LiftGround> ofOfficer(String code, BlockKind kind) {
        return Arrays.stream(values())
                .filter((kind == BlockKind.OBJECTION ? AGAINST_OBJECTIONS : AGAINST_RESTRICTIONS)::contains)
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
