package th.sala.consent.oversight;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** What the watch asks of whoever knows the work: the module that holds tickets and teams joins with one of these. */
public interface Workplace {

    /**
     * Of these accesses those at whose moment no ticket of the person was open, whichever team owned it. One that whoever
     * looked opened by themselves is none, until the person was in contact on it.
     */
    Set<UUID> withoutOpenTicket(Collection<Look> looks);

    /** Keys of the teams that this colleague works in. */
    Set<String> teams(String actor);

    /** What customers call a team, in Thai; its key when there is none of that key. */
    String called(String team);

    /** @param id of the entry of the access log */
    record Look(UUID id, String actor, SubjectId person, Instant at) {}
}
