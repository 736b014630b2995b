package th.sala.ticketing.customer;

import java.util.List;
import java.util.UUID;

/** A person found by an exact contact point; everything masked. */
public record CustomerMatch(UUID id, String displayName, List<CustomerView.Identity> identities) {
    public CustomerMatch {
        identities = List.copyOf(identities);
    }
}
