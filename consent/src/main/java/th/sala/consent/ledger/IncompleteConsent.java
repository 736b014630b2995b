package th.sala.consent.ledger;

import jakarta.ejb.ApplicationException;

/** A consent that could not be proven later, or that somebody gave who may not. The message says what to do. */
@ApplicationException(rollback = true)
public class IncompleteConsent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public IncompleteConsent(String sentence) {
        this("incomplete-consent", sentence);
    }

    /** @param code stable, such as {@code guardian-needed}; codes only grow */
    public IncompleteConsent(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
