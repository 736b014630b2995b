package th.sala.consent.capacity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which right somebody consents for another person (section 20). Grows only. */
public enum Role {
    /** Holds parental responsibility over a minor. */
    PARENTAL("GUARDIAN"),
    /** Acts for an incompetent person. */
    CUSTODIAN("CUSTODIAN"),
    /** Consents for a quasi-incompetent person. */
    CURATOR("CURATOR");

    private final String actor;

    Role(String actor) {
        this.actor = actor;
    }

    /** How the ledger calls who spoke. */
    public String actor() {
        return actor;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
