package th.sala.consent.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/** Reads the view {@code oversight_item}, writes {@code oversight_review}. */
@Stateless
public class RecordedReviews implements ReviewDesk {
    private static final Set<String> OUTCOMES = Set.of("justified", "not-justified");
    private static final int LONGEST = 2000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final AuditTrail trail;
    private final AccessLog accesses;

    @Inject
    public RecordedReviews(Jdbi jdbi, Clock clock, SubjectVault vault, AuditTrail trail, AccessLog accesses) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.trail = trail;
        this.accesses = accesses;
    }

    @Override
    public List<Review> open() {
        return jdbi.withHandle(handle -> read(handle.createQuery(ReviewTables.OPEN)));
    }

    @Override
    public List<Review> closed() {
        return jdbi.withHandle(handle -> read(handle.createQuery(ReviewTables.CLOSED)));
    }

    @Override
    public List<Review> of(SubjectId person) {
        return jdbi.withHandle(
                handle -> read(handle.createQuery(ReviewTables.OF_PERSON).bind("subject", person.value())));
    }

    @Override
    public Optional<Review> read(UUID id, String officer) {
        return row(id).map(row -> {
            if (row.note() != null) {
                accesses.record(seen(row, officer));
            }
            return row.review(
                    clock.instant(),
                    (subject, cipher) -> vault.open(subject, cipher).orElse(null));
        });
    }

    @Override
    public ReviewOutcome review(UUID id, String outcome, String note, String officer) {
        Optional<ReviewRefusal> why = against(one(id), outcome, note, officer);
        if (why.isEmpty() && !written(id, outcome, note, officer)) {
            why = Optional.of(ReviewRefusal.REVIEWED);
        }
        if (why.isPresent()) {
            return new ReviewOutcome.Refused(why.get());
        }
        Review reviewed = one(id).orElseThrow();
        trail.record(
                new AuditEvent(officer, "access-reviewed", reviewed.kind() + ":" + id, Map.of("outcome", outcome)));
        return new ReviewOutcome.Done(reviewed);
    }

    @Override
    public List<Waiting> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(ReviewTables.WAITING)
                .bind("now", clock.instant())
                .mapTo(Waiting.class)
                .list());
    }

    private static Optional<ReviewRefusal> against(Optional<Review> item, String outcome, String note, String officer) {
        if (item.isEmpty()) {
            return Optional.of(ReviewRefusal.UNKNOWN_ITEM);
        }
        if (!OUTCOMES.contains(outcome)) {
            return Optional.of(ReviewRefusal.UNKNOWN_OUTCOME);
        }
        boolean silent = note == null || note.isBlank();
        if (silent && outcome.equals("not-justified")) {
            return Optional.of(ReviewRefusal.NOTE_MISSING);
        }
        if (!silent && note.length() > LONGEST) {
            return Optional.of(ReviewRefusal.TOO_LONG);
        }
        if (item.get().verdict() != null) {
            return Optional.of(ReviewRefusal.REVIEWED);
        }
        return officer.equals(item.get().actor()) ? Optional.of(ReviewRefusal.OWN_ACCESS) : Optional.empty();
    }

    private boolean written(UUID id, String outcome, String note, String officer) {
        return jdbi.withHandle(handle -> handle.createUpdate(ReviewTables.REVIEW)
                        .bind("id", id)
                        .bind("at", clock.instant())
                        .bind("officer", officer)
                        .bind("outcome", outcome)
                        .bind("note", note == null || note.isBlank() ? null : note)
                        .execute()
                > 0);
    }

    private AccessEntry seen(ReviewRow row, String officer) {
        return new AccessEntry(
                clock.instant(),
                officer,
                "privacy-officer",
                new SubjectId(row.subjectId()),
                "review-words",
                row.ticket(),
                "legal",
                null,
                null,
                null,
                null);
    }

    private Optional<Review> one(UUID id) {
        return row(id).map(this::withoutWords);
    }

    private Optional<ReviewRow> row(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ReviewTables.ONE)
                .bind("id", id)
                .mapTo(ReviewRow.class)
                .findOne());
    }

    private List<Review> read(Query items) {
        return items.mapTo(ReviewRow.class).map(this::withoutWords).list();
    }

    private Review withoutWords(ReviewRow row) {
        return row.review(clock.instant(), (subject, cipher) -> null);
    }
}
