package th.sala.consent.capacity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By whom a person consents (section 20). Grows only; ordered by who needs most protection. */
public enum Band {
    INCOMPETENT(Role.CUSTODIAN),
    CHILD(Role.PARENTAL),
    MINOR(Role.PARENTAL),
    QUASI_INCOMPETENT(Role.CURATOR),
    ADULT(null),
    /** Nobody said; taken for somebody who decides alone until a sign says otherwise. */
    UNKNOWN(null);

    private final Role represented;

    Band(Role represented) {
        this.represented = represented;
    }

    /** Who speaks for a person of this band, or with them; empty for who decides alone. */
    public Optional<Role> represented() {
        return Optional.ofNullable(represented);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Band> of(String code) {
        return Arrays.stream(values()).filter(band -> band.code().equals(code)).findFirst();
    }
}
