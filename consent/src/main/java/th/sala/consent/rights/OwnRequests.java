package th.sala.consent.rights;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/** A person's own requests under the law, as far as they were recorded. */
public interface OwnRequests {

    /** Of the whole person, newest first; at most 200. */
    List<RightsRequest> of(SubjectId person);
}
