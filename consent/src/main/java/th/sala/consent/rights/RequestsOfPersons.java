package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectVault;

@Stateless
public class RequestsOfPersons implements OwnRequests {
    private static final String OF_PERSON = """
            SELECT * FROM consent.rights_request_now WHERE subject_id = ANY(:identities)
            ORDER BY received_at DESC, id DESC LIMIT 200
            """;

    private final Jdbi jdbi;
    private final SubjectMerges merges;
    private final SubjectVault vault;

    @Inject
    public RequestsOfPersons(Jdbi jdbi, SubjectMerges merges, SubjectVault vault) {
        this.jdbi = jdbi;
        this.merges = merges;
        this.vault = vault;
    }

    @Override
    public List<RightsRequest> of(SubjectId person) {
        List<UUID> identities =
                merges.identities(person).stream().map(SubjectId::value).toList();
        return jdbi
                .withHandle(handle -> handle.createQuery(OF_PERSON)
                        .bindArray("identities", UUID.class, identities)
                        .mapTo(RequestRow.class)
                        .list())
                .stream()
                .map(this::opened)
                .toList();
    }

    private RightsRequest opened(RequestRow row) {
        SubjectId subject = new SubjectId(row.subjectId());
        return row.request(
                cipher -> cipher == null ? null : vault.open(subject, cipher).orElse(null));
    }
}
