package th.sala.consent.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;

/** Colleagues in the table {@code colleague}. */
@Stateless
public class RecordedColleagues implements Colleagues {
    /** Writes nothing when there is nothing new: this is asked at every sign-in and every look at oneself. */
    private static final String MET = """
            INSERT INTO consent.colleague (actor, mark, known_at)
            SELECT :actor, :mark, :now
            WHERE NOT EXISTS (SELECT 1 FROM consent.colleague WHERE actor = :actor AND mark = :mark)
            ON CONFLICT (actor) DO UPDATE SET mark = excluded.mark, known_at = excluded.known_at
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectRegister subjects;

    @Inject
    public RecordedColleagues(Jdbi jdbi, Clock clock, SubjectRegister subjects) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.subjects = subjects;
    }

    @Override
    public void met(String actor, String email) {
        jdbi.useHandle(handle -> handle.createUpdate(MET)
                .bind("actor", actor)
                .bind("mark", subjects.fingerprint(new Identifier(IdentifierKind.EMAIL, email)))
                .bind("now", clock.instant())
                .execute());
    }
}
