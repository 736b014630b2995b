package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;

@Stateless
public class ListedRequests implements OpenRequests {
    private static final String OPEN = """
            SELECT type, due_on FROM consent.rights_request_now
            WHERE subject_id = ANY(:identities) AND state NOT IN ('done', 'refused') ORDER BY due_on, id
            """;

    private final Jdbi jdbi;
    private final SubjectMerges merges;

    @Inject
    public ListedRequests(Jdbi jdbi, SubjectMerges merges) {
        this.jdbi = jdbi;
        this.merges = merges;
    }

    @Override
    public List<OpenRequest> of(SubjectId person) {
        List<UUID> identities =
                merges.identities(person).stream().map(SubjectId::value).toList();
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bindArray("identities", UUID.class, identities)
                .mapTo(OpenRequest.class)
                .list());
    }
}
