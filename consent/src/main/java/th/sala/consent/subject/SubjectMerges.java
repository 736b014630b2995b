package th.sala.consent.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which identities are one person. A merge joins two that were kept apart, with evidence, and rewrites nothing: each
 * identity keeps its id, its identifiers and what it said, and one of them, the survivor, stands for the person. So its
 * undo gives everything back to the identity that it came from. While they are one, the most restrictive of their
 * objections, restrictions and withdrawals holds for all of them. Joins the caller's transaction.
 */
public interface SubjectMerges {

    /** Who stands for the person; the subject itself when it is not merged. */
    SubjectId survivor(SubjectId subject);

    /** {@link #survivor} of each, in one query. */
    Map<SubjectId, SubjectId> survivors(Collection<SubjectId> subjects);

    /** Everybody who is this person, the survivor first. */
    List<SubjectId> identities(SubjectId subject);

    /**
     * Everybody whose data is this person's, the survivor first: their identities, and those under which matters were
     * opened beside the record while it was restricted.
     */
    List<SubjectId> whole(SubjectId subject);

    /**
     * From now on {@code other} and who is one with it are the person {@code subject}, whose survivor stays. Nothing
     * happens when they are one already.
     *
     * @param actor user name
     * @param evidence by what it was shown; at least one
     * @return id of the record; empty when they were one before
     * @throws IllegalStateException when one of them is unknown or erased
     */
    Optional<UUID> merge(SubjectId subject, SubjectId other, List<MergeEvidence> evidence, String actor);

    /**
     * Takes back the merge by which this identity became part of another person; for a survivor, the newest merge into
     * it. Fires {@link SubjectsParted}. Both records stay.
     *
     * @return the identity that is apart again; empty when there is no merge to take back
     */
    Optional<SubjectId> undo(SubjectId subject, String actor);

    /** The merges that make up this person, oldest first. */
    List<Merge> merges(SubjectId subject);

    /**
     * A merge in force.
     *
     * @param kinds what kinds of evidence were given
     */
    record Merge(UUID id, SubjectId subject, SubjectId into, Instant at, String actor, List<String> kinds) {
        public Merge {
            kinds = List.copyOf(kinds);
        }
    }
}
