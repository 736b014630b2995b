package th.sala.channels.email;

import jakarta.ejb.ApplicationException;

/** The node was too slow and another one reads the mailbox now. */
@ApplicationException(rollback = true)
public final class LeaseLost extends RuntimeException {

    LeaseLost() {
        super("Another node reads this mailbox.");
    }
}
