package th.sala.consent.mode;

import java.util.Locale;

/** How seriously this hub is meant, as {@code SALA_MODE} says. Inject it; it never changes while the hub runs. */
public enum Mode {
    /** On one machine, with published secrets and the demo's people. */
    DEVELOPMENT,
    /** With real customers: every published secret and every demo account refuses the start. */
    PRODUCTION;

    /**
     * The mode of that name, in any case.
     *
     * @throws IllegalStateException for any other word, so that a slip never starts a real hub with published secrets
     */
    public static Mode of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "development" -> DEVELOPMENT;
            case "production" -> PRODUCTION;
            default -> throw new IllegalStateException("SALA_MODE must be production or development.");
        };
    }

    /** True when published secrets and demo accounts must refuse the start. */
    public boolean isProduction() {
        return this == PRODUCTION;
    }
}
