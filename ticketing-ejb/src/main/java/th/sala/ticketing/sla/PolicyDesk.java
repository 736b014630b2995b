package th.sala.ticketing.sla;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Service policies as written, dated, versioned documents (SL-1). Each method is one transaction; writing is audited. */
public interface PolicyDesk {

    /** The newest version of each, by name; also one that is not in force yet. */
    List<PolicySheet> policies();

    /**
     * Of each policy that is for everybody the version in force today, by name. One that names agreements of customers is
     * not, and one that no ticket would come under is left out.
     */
    List<PolicySheet> published();

    /** Newest first; {@code NOT_FOUND} with {@code unknown-policy}. */
    Outcome<List<PolicySheet>> versions(String name);

    /**
     * Writes the next version of a policy, or its first. Tickets that are open keep theirs.
     *
     * @param version that the caller saw: 0 for none by who adds a policy, null for any
     * @return refused as {@code INVALID} with {@code unusable-policy} and a line for each fault, such as a policy without a
     *     target, as {@code STALE} with {@code newer-version}, or as {@code CONFLICT} with {@code already-there}
     */
    Outcome<PolicySheet> write(Caller caller, PolicyEntry entry, Integer version);

    /**
     * What the policy would have made of the tickets of the last 30 days that are under it or would be, beside what was
     * made of them. Nothing is changed, and nothing is audited.
     *
     * @return refused as {@code INVALID} with {@code unusable-policy}, as {@link #write} is
     */
    Outcome<PolicyPreview> preview(PolicyEntry entry);

    /** The same, whichever version was the newest. */
    default Outcome<PolicySheet> write(Caller caller, PolicyEntry entry) {
        return write(caller, entry, null);
    }
}
