package th.sala.consent.purpose;

import java.util.List;

/** Which purposes are offers, and where they reach people. */
public interface MarketingPurposes {

    /** Those in force, by key. */
    List<MarketingPurpose> inForce();
}
