package th.sala.consent.purpose;

import java.util.List;

/** The purposes for which data of staff is used: staff are persons too, and nothing of it is asked of a customer. */
public interface StaffPurposes {

    /** Every one with the version in force, by key. */
    List<PurposeInForce> ofStaff();
}
