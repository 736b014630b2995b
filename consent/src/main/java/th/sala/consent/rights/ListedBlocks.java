package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Reads the view {@code active_block}. */
@Stateless
public class ListedBlocks implements ActiveBlocks {
    private static final String OF_PERSON = """
            SELECT id, kind, purpose_key AS purpose, raised_at
            FROM consent.active_block WHERE subject_id = :subject ORDER BY raised_at, id
            """;

    private final Jdbi jdbi;

    @Inject
    public ListedBlocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ActiveBlock> of(SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PERSON)
                .bind("subject", person.value())
                .mapTo(ActiveBlock.class)
                .list());
    }
}
