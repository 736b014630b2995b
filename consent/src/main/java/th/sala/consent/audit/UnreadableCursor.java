package th.sala.consent.audit;

import jakarta.ejb.ApplicationException;

/** A cursor that no page of ours carried. */
@ApplicationException
public class UnreadableCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableCursor(Throwable cause) {
        super("The cursor is not one that was given out.", cause);
    }
}
