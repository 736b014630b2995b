package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;

/**
 * What was done about a request, once.
 *
 * @param what {@code copy-delivered}, {@code source-told}, {@code stopped}, {@code erased}, {@code restricted},
 *     {@code rectified} or {@code withdrawn}
 * @param how {@code system}, {@code signed-link}, {@code in-person}, {@code post} or {@code message}
 * @param note null when nothing was written, in lists, and when the person was erased
 * @param recipients to whom the wrong value had been given and who are to be told; empty unless something was corrected
 * @param by user name, or {@code subject} when the person opened what was sent to them
 */
public record RequestFulfilment(String what, String how, String note, List<String> recipients, Instant at, String by) {
    public RequestFulfilment {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }
}
