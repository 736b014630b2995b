package th.sala.ticketing.portal;

import java.util.List;

/** The service standards as they are published to customers (SL-7). One transaction. */
public interface ServiceStandards {

    /** Those in force today that are for everybody; none of a customer's own agreement. */
    List<ServiceStandard> published();
}
