package th.sala.consent.rights;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * A person's own requests under the law, with their words. For nobody but that person: unlike {@link RequestDesk#read} it
 * writes no access, since nobody looks at anybody else.
 */
public interface OwnRequests {

    /** Of the whole person, newest first; at most 200. */
    List<RightsRequest> of(SubjectId person);
}
