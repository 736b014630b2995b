package th.sala.consent.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Who looked at a person's data, told to that person: by role and team, and by name only where an officer decided so. */
public interface ViewerDesk {

    /** On which ground a colleague is named. Grow only. */
    Set<String> GROUNDS = Set.of("legal-claim", "court-order", "breach-of-duty", "colleague-agrees");

    /** Newest first, at most 1,000. */
    List<Viewer> viewers(SubjectId person);

    /** Every one, newest first: for the copy that the person asked for. */
    List<Viewer> allViewers(SubjectId person);

    /**
     * From now on the person hears that it was this colleague. Once said it stays said.
     *
     * @param ground one of {@link #GROUNDS}
     * @return empty when this colleague never looked at the person
     */
    Optional<Disclosure> disclose(SubjectId person, String actor, String ground, String officer);

    /** What was decided for this person, oldest first. */
    List<Disclosure> disclosures(SubjectId person);

    /** An officer's decision to name a colleague to a person. */
    record Disclosure(UUID id, SubjectId subject, String actor, String ground, Instant at, String by) {}
}
