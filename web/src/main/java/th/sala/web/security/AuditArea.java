package th.sala.web.security;

import java.util.Optional;

/** Which part of the privacy records an address belongs to, as an auditor's grant names it. */
final class AuditArea {
    private static final String LEDGER = "audit";

    private AuditArea() {}

    /** @param path below the API; empty for what everybody reads of themselves */
    static Optional<String> of(String path) {
        var steps = path.replaceFirst("^/", "").split("/", -1);
        return switch (steps[0]) {
            case "me" -> Optional.empty();
            case "privacy" -> Optional.of(steps.length > 1 ? steps[1] : "privacy");
            case "customers" -> Optional.of(steps.length > 2 ? steps[2] : "customers");
            default -> Optional.of(steps[0]);
        };
    }

    /** The ledger names nobody, and to write down that it was read would change it. */
    static boolean recorded(String area) {
        return !area.equals(LEDGER);
    }
}
