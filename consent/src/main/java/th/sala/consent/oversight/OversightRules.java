package th.sala.consent.oversight;

import java.util.List;
import java.util.Optional;

/** The numbers of the watch over accesses. They are data: an officer adds a version, and the past keeps its own. */
public interface OversightRules {

    /** How many minutes an opening in an emergency lasts. */
    String BREAK_GLASS_OPEN = "break-glass-open";

    /** How many days an auditor's grant may last. */
    String AUDIT_GRANT_LONGEST = "audit-grant-longest";

    /** Those in force now, by key. */
    List<OversightRule> inForce();

    /** @throws IllegalStateException when there is no such number */
    int amount(String key);

    /**
     * A new version from now on, in the caller's transaction; the same number again changes nothing.
     *
     * @return what is in force afterwards; empty for an unknown key or a number that its unit does not allow
     */
    Optional<OversightRule> change(String key, int amount, String officer);
}
