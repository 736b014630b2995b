package th.sala.consent.subject;

import jakarta.ejb.ApplicationException;

/**
 * The identifier leads to another living subject. Two records of one person are merged with evidence, never joined
 * silently.
 */
@ApplicationException(rollback = true)
public class IdentifierTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param kind what kind of identifier; its value never enters a message */
    public IdentifierTaken(IdentifierKind kind) {
        super("This " + kind.code() + " belongs to another customer.");
    }
}
