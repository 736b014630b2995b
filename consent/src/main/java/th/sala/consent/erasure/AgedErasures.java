package th.sala.consent.erasure;

import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.retention.Reach;
import th.sala.consent.subject.SubjectId;

/** Erases what nobody asked to erase, because the time for which it is kept is over (section 37 (3)). */
public interface AgedErasures {

    /**
     * Erases the whole person, in the caller's transaction: on record, out of every store of the database, with an event in
     * the ledger that cites the rule; stores outside the database follow by errands.
     *
     * @param reach the run that found them due, with the key of the rule
     */
    void erase(SubjectId subject, Reach reach);

    /**
     * Has something done in a store outside the database, in the caller's transaction: what a run let go inside it.
     *
     * @param store by its {@link RemoteStore#name()}
     */
    void outside(String store, Errand errand, Reach reach);
}
