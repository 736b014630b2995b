package th.sala.consent.purpose;

import java.util.List;

/** The purposes for which data is used, as the privacy officer sees them. */
public interface PurposeDesk {

    /** Every purpose with the version in force, by key. */
    List<PurposeInForce> inForce();
}
