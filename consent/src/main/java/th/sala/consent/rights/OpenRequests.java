package th.sala.consent.rights;

import java.time.LocalDate;
import java.util.List;
import th.sala.consent.subject.SubjectId;

/** That a person waits for an answer under the law, for whoever serves them: what kind and until when, and nothing else. */
public interface OpenRequests {

    /** Of the whole person, first due first. */
    List<OpenRequest> of(SubjectId person);

    /**
     * @param type as in {@link RightsRequest}
     * @param dueOn last day in Asia/Bangkok
     */
    record OpenRequest(String type, LocalDate dueOn) {}
}
