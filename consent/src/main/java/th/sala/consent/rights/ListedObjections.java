package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

@Stateless
public class ListedObjections implements ChannelObjections {
    private static final String IN_FORCE = """
            SELECT b.id AS block, b.purpose_key AS purpose, b.channel, b.raised_at AS since, b.raised_by AS by
            FROM consent.active_block a JOIN consent.processing_block b ON b.id = a.id
            WHERE a.subject_id = :subject AND b.kind = 'objection' AND b.channel IS NOT NULL
            ORDER BY b.id
            """;

    private final Jdbi jdbi;

    @Inject
    public ListedObjections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ChannelObjection> inForce(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("subject", subject.value())
                .mapTo(ChannelObjection.class)
                .list());
    }
}
