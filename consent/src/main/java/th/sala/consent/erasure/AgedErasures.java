package th.sala.consent.erasure;

import th.sala.consent.retention.Reach;
import th.sala.consent.subject.SubjectId;

/** Erases persons whom nobody asked to erase, because the time for which they are kept is over (section 37 (3)). */
public interface AgedErasures {

    /**
     * Erases the whole person, in the caller's transaction: on record, out of every store of the database, with an event in
     * the ledger that cites the rule; stores outside the database follow by errands.
     *
     * @param reach the run that found them due, with the key of the rule
     */
    void erase(SubjectId subject, Reach reach);
}
