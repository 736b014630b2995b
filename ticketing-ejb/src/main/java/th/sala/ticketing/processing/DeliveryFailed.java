package th.sala.ticketing.processing;

import jakarta.ejb.ApplicationException;

/** A transaction of T2 was rolled back. An application exception, so that no container writes its cause into a log. */
@ApplicationException(rollback = true)
class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(int messages, Throwable cause) {
        super("The delivery of " + messages + " messages was rolled back.", cause);
    }
}
