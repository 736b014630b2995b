package th.sala.consent.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Records under restriction (section 34) as those who serve the person may know of them: that there is one and whom to
 * ask, nothing of what it holds. Joins the caller's transaction.
 */
public interface RestrictedRecords {

    /** Those of them that are restricted, in one query. */
    Map<SubjectId, RestrictedRecord> among(Collection<SubjectId> subjects);

    /**
     * Under whom a new matter of this person is kept: themselves, or, while their record is restricted, an identity beside
     * it that is known by nothing. It is the same for every matter until the restriction ends, and belongs to the person
     * for their copy and their erasure.
     *
     * @param actor who opens the matter
     */
    SubjectId forNewMatter(SubjectId subject, String actor);

    /** The identities that were opened beside this person's record, the oldest first. */
    List<SubjectId> beside(SubjectId subject);

    /**
     * A record that is kept and not used.
     *
     * @param restriction id of the restriction
     * @param officer user name of who can be asked; null when nobody of ours restricted it
     */
    record RestrictedRecord(SubjectId subject, Instant since, UUID restriction, String officer) {}
}
