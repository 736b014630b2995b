package th.sala.consent.rights;

import jakarta.ejb.ApplicationException;

/** Nobody can object to a purpose that does not exist. */
@ApplicationException(rollback = true)
public class UnknownPurpose extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownPurpose() {
        super("There is no such purpose.");
    }
}
