package th.sala.consent.capacity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectVault;

/** Representatives in their table; their names are sealed with the key of the person whom they stand for. */
@Singleton
class Representations {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectRegister subjects;
    private final SubjectVault vault;

    @Inject
    Representations(Jdbi jdbi, Clock clock, SubjectRegister subjects, SubjectVault vault) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.subjects = subjects;
        this.vault = vault;
    }

    void add(SubjectId subject, NewRepresentative wanted, LocalDate from, String actor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> {
            handle.createUpdate(CapacityTables.APPOINT)
                    .bind("id", id)
                    .bind("subject", subject.value())
                    .bind("role", wanted.role())
                    .bind(
                            "representative",
                            wanted.person() == null ? null : wanted.person().value())
                    .bind("name", wanted.name() == null ? null : vault.seal(subject, wanted.name()))
                    .bind("document", wanted.document())
                    .bind("sha256", wanted.sha256())
                    .bind("from", from)
                    .bind("to", wanted.validTo())
                    .bind("at", clock.instant())
                    .bind("actor", actor)
                    .execute();
            CapacityNews.tell(
                    handle, subject, "GuardianLinked", wanted.role(), Optional.of(id), actor, clock.instant());
        });
    }

    /** False when it was ended before. */
    boolean end(RepresentationRow row, String reason, Proof proof, String actor) {
        return jdbi.withHandle(handle -> {
            int rows = handle.createUpdate(CapacityTables.END)
                    .bind("id", row.id())
                    .bind("at", clock.instant())
                    .bind("actor", actor)
                    .bind("reason", reason)
                    .bind("document", proof.document())
                    .bind("sha256", proof.sha256())
                    .execute();
            if (rows == 1) {
                CapacityNews.tell(
                        handle,
                        new SubjectId(row.subjectId()),
                        "GuardianEnded",
                        row.role(),
                        Optional.of(row.id()),
                        actor,
                        clock.instant());
            }
            return rows == 1;
        });
    }

    List<RepresentationRow> of(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(CapacityTables.REPRESENTATIVES)
                .bind("subject", subject.value())
                .mapTo(RepresentationRow.class)
                .list());
    }

    Optional<RepresentationRow> one(SubjectId subject, UUID id) {
        return of(subject).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    Representative shown(RepresentationRow row, LocalDate today) {
        SubjectId person = row.representativeId() == null ? null : new SubjectId(row.representativeId());
        return new Representative(
                row.id(),
                row.role(),
                person == null
                        ? masked(row)
                        : subjects.maskedNames(List.of(person)).get(person),
                person,
                row.document(),
                row.validFrom(),
                row.validTo(),
                row.endedAt(),
                row.active(today),
                row.recordedAt(),
                row.recordedBy());
    }

    /** Null once the key of the person is gone. */
    private String masked(RepresentationRow row) {
        return vault.open(new SubjectId(row.subjectId()), row.name())
                .map(name -> new Identifier(IdentifierKind.NAME, name).masked())
                .orElse(null);
    }
}
