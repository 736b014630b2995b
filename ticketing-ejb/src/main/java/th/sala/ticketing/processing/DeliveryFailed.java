package th.sala.ticketing.processing;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.UUID;

/** A transaction of T2 was rolled back. An application exception, so that no container writes its cause into a log. */
@ApplicationException(rollback = true)
class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UUID> claimed;

    DeliveryFailed(List<UUID> claimed, Throwable cause) {
        super("The delivery of " + claimed.size() + " messages was rolled back.", cause);
        this.claimed = claimed;
    }

    List<UUID> claimed() {
        return claimed;
    }
}
