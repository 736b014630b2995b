package th.sala.consent.auditor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Who may audit, what and for how long; and what they read. */
public interface AuditGrants {

    /** The newest grant of this auditor that is in force now and opens this part of the records. */
    Optional<AuditGrant> inForce(String auditor, String area);

    /** Newest first, at most 200. */
    List<AuditGrant> all();

    /** Grants, in the caller's transaction. */
    GrantOutcome grant(Wanted wanted, String officer);

    /** Ends a grant before its time. */
    GrantOutcome end(UUID id, String officer);

    /** What a person is called under this grant, such as {@code 7F3A-91C2}: the same as long as the grant lasts, another under the next. */
    String pseudonym(AuditGrant grant, SubjectId person);

    /**
     * Records what was read: an entry of the access log for each person, and a deed for what is about nobody.
     *
     * @param area of the privacy records
     */
    void read(AuditGrant grant, String area, List<SubjectId> persons);

    /**
     * What an officer wants to grant.
     *
     * @param from now when null
     */
    record Wanted(String auditor, List<String> areas, boolean identity, String ground, Instant from, Instant to) {}
}
