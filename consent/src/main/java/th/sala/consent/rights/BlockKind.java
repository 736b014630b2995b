package th.sala.consent.rights;

import java.util.Locale;

/** Why processing stops, and what the ledger calls it. Grows only. */
enum BlockKind {
    OBJECTION("ObjectionRaised", "ObjectionLifted"),
    RESTRICTION("RestrictionRaised", "RestrictionLifted");

    private final String raised;
    private final String lifted;

    BlockKind(String raised, String lifted) {
        this.raised = raised;
        this.lifted = lifted;
    }

    String raised() {
        return raised;
    }

    String lifted() {
        return lifted;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
