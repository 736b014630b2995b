package th.sala.consent.ledger;

import jakarta.ejb.ApplicationException;

/** A consent that could not be proven later. The message says which part is missing. */
@ApplicationException(rollback = true)
public class IncompleteConsent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompleteConsent(String sentence) {
        super(sentence);
    }
}
