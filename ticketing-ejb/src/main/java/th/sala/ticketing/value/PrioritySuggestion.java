package th.sala.ticketing.value;

import java.time.Instant;
import java.util.List;

/**
 * What would be a fitting priority, for an agent to decide.
 *
 * @param suggested null when nothing speaks for another one
 * @param present the ticket's priority
 * @param reasons {@code top-value}, {@code risk} (a complaint), {@code opportunity} (before the transaction)
 * @param place of the customer among those of known value, the highest first, of two equals the older customer; null
 *     when the value is not known or not used, or the ticket is no reason for the caller to know it
 * @param of how many there are
 * @param since when the customer became one
 * @param withheld the gate's reason why the value is not used; null when it is, or there is none
 */
public record PrioritySuggestion(
        String suggested, String present, List<String> reasons, Long place, Long of, Instant since, String withheld) {}
