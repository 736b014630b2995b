package th.sala.consent.oversight;

/** How many persons a colleague may find by their contact points within an hour, by the number {@code search-persons}. */
public interface SearchAllowance {

    /** The reason under which the access log keeps whom a search found. */
    String REASON = "search";

    /** Whether this colleague found as many persons within the last hour as the number allows, so that more waits. */
    boolean spent(String actor);
}
