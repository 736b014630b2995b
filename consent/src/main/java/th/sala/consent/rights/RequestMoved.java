package th.sala.consent.rights;

import java.util.Objects;

/**
 * A request took a step. Fired in the transaction that records it, so that the person can be told.
 *
 * @param request as it stands now, without what was written in words
 */
public record RequestMoved(RightsRequest request) {
    public RequestMoved {
        Objects.requireNonNull(request, "What moved is a request.");
    }
}
