package th.sala.consent.capacity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.law.LawBook;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.time.Bangkok;

/** Bands and representatives in their tables, each change told in the ledger. */
@Stateless
public class RecordedCapacities implements CapacityDesk, Entitlements {
    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final SubjectRegister subjects;
    private final SubjectMerges merges;
    private final Representations representations;
    private final Event<CapacityChanged> changed;

    /** For the container's proxy. */
    public RecordedCapacities() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RecordedCapacities(
            Jdbi jdbi,
            Clock clock,
            LawBook law,
            SubjectRegister subjects,
            SubjectMerges merges,
            Representations representations,
            Event<CapacityChanged> changed) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.subjects = subjects;
        this.merges = merges;
        this.representations = representations;
        this.changed = changed;
    }

    @Override
    public PersonCapacity of(SubjectId subject) {
        LocalDate today = Bangkok.day(clock.instant());
        BandRow row = row(subject, today);
        Band band = row.on(today);
        return new PersonCapacity(
                subject,
                band.code(),
                band == Band.CHILD ? row.childUntil() : null,
                row.aloneFrom(),
                row.confirmBy(),
                band == Band.UNKNOWN && suspected(subject),
                row.reason(),
                row.setAt(),
                row.setBy(),
                representations.of(subject).stream()
                        .map(one -> representations.shown(one, today))
                        .toList(),
                BandDays.ages(law, today));
    }

    @Override
    public CapacityOutcome record(SubjectId subject, NewBand wanted, Recorder by) {
        LocalDate today = Bangkok.day(clock.instant());
        return refusal(subject, CapacityRules.against(wanted, law, today)).orElseGet(() -> {
            Band band = Band.of(wanted.band()).orElseThrow();
            BandDays days = BandDays.of(band, wanted.until(), law, today);
            if (unproven(wanted.proof(), by)
                    && CapacityRules.lessens(row(subject, today), band, days.aloneFrom(), today)) {
                return new CapacityOutcome.Refused(CapacityRefusal.DOCUMENT_NEEDED);
            }
            merges.identities(subject).forEach(identity -> record(identity, band, days, wanted, by.user()));
            return new CapacityOutcome.Done(of(subject));
        });
    }

    private static boolean unproven(Proof proof, Recorder by) {
        return proof.missing() && !by.officer();
    }

    private void record(SubjectId identity, Band band, BandDays days, NewBand wanted, String actor) {
        Instant at = clock.instant();
        BatchMemory.forget();
        jdbi.useHandle(handle -> {
            handle.createUpdate(CapacityTables.RECORD)
                    .bind("id", UuidCreator.getTimeOrderedEpoch())
                    .bind("subject", identity.value())
                    .bind("band", band.code())
                    .bind("childUntil", days.childUntil())
                    .bind("aloneFrom", days.aloneFrom())
                    .bind("confirmBy", days.confirmBy())
                    .bindArray("laws", String.class, days.laws())
                    .bind("reason", wanted.reason())
                    .bind("document", wanted.proof().document())
                    .bind("sha256", wanted.proof().sha256())
                    .bind("at", at)
                    .bind("actor", actor)
                    .execute();
            CapacityNews.tell(handle, identity, "CapacityRecorded", band.code(), Optional.empty(), actor, at);
        });
        changed.fire(new CapacityChanged(identity, band, actor));
    }

    @Override
    public CapacityOutcome appoint(SubjectId subject, NewRepresentative wanted, String actor) {
        LocalDate from = wanted.validFrom() == null ? Bangkok.day(clock.instant()) : wanted.validFrom();
        Optional<CapacityRefusal> against = CapacityRules.against(wanted, subject, from)
                .or(() -> wanted.person() == null || somebodyElse(subject, wanted.person())
                        ? Optional.empty()
                        : Optional.of(CapacityRefusal.UNKNOWN_REPRESENTATIVE));
        return refusal(subject, against).orElseGet(() -> {
            representations.add(subject, wanted, from, actor);
            return new CapacityOutcome.Done(of(subject));
        });
    }

    @Override
    public CapacityOutcome end(SubjectId subject, UUID representation, String reason, Proof proof, Recorder by) {
        Optional<RepresentationRow> row = representations.one(subject, representation);
        if (row.isEmpty()) {
            return new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_REPRESENTATION);
        }
        if (!CapacityRules.ENDS.contains(String.valueOf(reason))) {
            return new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_REASON);
        }
        if (!proof.sound()) {
            return new CapacityOutcome.Refused(CapacityRefusal.UNKNOWN_DOCUMENT);
        }
        if (unproven(proof, by)) {
            return new CapacityOutcome.Refused(CapacityRefusal.DOCUMENT_NEEDED);
        }
        return representations.end(row.get(), reason, proof, by.user())
                ? new CapacityOutcome.Done(of(subject))
                : new CapacityOutcome.Refused(CapacityRefusal.ENDED);
    }

    @Override
    public Band band(SubjectId subject, Instant at) {
        LocalDate day = Bangkok.day(at);
        return row(subject, day).on(day);
    }

    @Override
    public boolean suspected(SubjectId subject) {
        return subjects.open(subject, IdentifierKind.NAME)
                .filter(ChildTitles::begin)
                .isPresent();
    }

    @Override
    public Optional<Representation> representation(SubjectId subject, UUID id, Instant at) {
        return representations
                .one(subject, id)
                .map(row -> new Representation(id, Role.of(row.role()).orElseThrow(), row.active(Bangkok.day(at))));
    }

    private Optional<CapacityOutcome> refusal(SubjectId subject, Optional<CapacityRefusal> against) {
        return against.or(() -> known(subject) ? Optional.empty() : Optional.of(CapacityRefusal.UNKNOWN_PERSON))
                .map(CapacityOutcome.Refused::new);
    }

    private boolean somebodyElse(SubjectId subject, SubjectId person) {
        return known(person) && !merges.identities(subject).contains(person);
    }

    private boolean known(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(CapacityTables.KNOWN)
                .bind("subject", subject.value())
                .mapTo(Boolean.class)
                .one());
    }

    private BandRow row(SubjectId subject, LocalDate day) {
        List<BandRow> rows = jdbi.withHandle(handle -> handle.createQuery(CapacityTables.BANDS)
                .bind("subject", subject.value())
                .mapTo(BandRow.class)
                .list());
        return rows.stream().min(BandRow.strictest(day)).orElse(BandRow.NONE);
    }
}
