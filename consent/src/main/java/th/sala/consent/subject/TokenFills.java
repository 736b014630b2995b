package th.sala.consent.subject;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The transactions in which tokens are written: short ones, on nobody's way. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenFills {
    private final TokenRows rows;

    /** For the container's proxy. */
    public TokenFills() {
        this(null);
    }

    @Inject
    public TokenFills(TokenRows rows) {
        this.rows = rows;
    }

    public int fill(int most) {
        return rows.fill(most);
    }

    public void setAside() {
        rows.setAside();
    }
}
