package th.sala.ticketing.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The transactions in which search rows are written: short ones, on nobody's way. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchFills {
    private final SearchRows rows;

    /** For the container's proxy. */
    public SearchFills() {
        this(null);
    }

    @Inject
    public SearchFills(SearchRows rows) {
        this.rows = rows;
    }

    public int fill(int most) {
        return rows.fill(most);
    }

    public void setAside() {
        rows.setAside();
    }
}
