package th.sala.consent.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.Bangkok;

/** Lists what waits for the word of who has come of age. */
@Stateless
public class ComingOfAge implements Confirmations {
    private final Jdbi jdbi;
    private final Clock clock;

    /** For the container's proxy. */
    public ComingOfAge() {
        this(null, null);
    }

    @Inject
    public ComingOfAge(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        LocalDate today = Bangkok.day(clock.instant());
        return unconfirmed().stream()
                .filter(one -> !one.late(today))
                .sorted(Comparator.comparing(Unconfirmed::confirmBy).thenComparing(Unconfirmed::id))
                .map(Unconfirmed::waiting)
                .toList();
    }

    private List<Unconfirmed> unconfirmed() {
        Instant at = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(AuthorityTables.UNCONFIRMED)
                .bind("today", Bangkok.day(at))
                .bind("at", at)
                .mapTo(Unconfirmed.class)
                .list());
    }

    /** A representative's consent of somebody who decides alone by now. */
    record Unconfirmed(
            UUID id, UUID subjectId, String purpose, Instant givenAt, LocalDate aloneFrom, LocalDate confirmBy) {
        boolean late(LocalDate today) {
            return today.isAfter(confirmBy);
        }

        Waiting waiting() {
            return new Waiting(new SubjectId(subjectId), purpose, givenAt, aloneFrom, confirmBy);
        }
    }
}
