package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;

@Stateless
public class RequestsOfPersons implements OwnRequests {
    private static final String OF_PERSON = """
            SELECT id FROM consent.rights_request WHERE subject_id = ANY(:identities)
            ORDER BY received_at DESC, id DESC LIMIT 200
            """;

    private final Jdbi jdbi;
    private final SubjectMerges merges;
    private final RequestDesk desk;

    @Inject
    public RequestsOfPersons(Jdbi jdbi, SubjectMerges merges, RequestDesk desk) {
        this.jdbi = jdbi;
        this.merges = merges;
        this.desk = desk;
    }

    @Override
    public List<RightsRequest> of(SubjectId person) {
        List<UUID> identities =
                merges.identities(person).stream().map(SubjectId::value).toList();
        return jdbi
                .withHandle(handle -> handle.createQuery(OF_PERSON)
                        .bindArray("identities", UUID.class, identities)
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(desk::get)
                .flatMap(Optional::stream)
                .toList();
    }
}
