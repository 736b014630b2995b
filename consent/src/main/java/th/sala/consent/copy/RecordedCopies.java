package th.sala.consent.copy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/** Copies in {@code person_copy}. */
@Stateless
public class RecordedCopies implements CopyDesk {
    private final Jdbi jdbi;
    private final Clock clock;
    private final RequestDesk requests;
    private final SubjectDataHolders holders;
    private final SubjectVault subjects;
    private final ContentVault contents;
    private final AuditTrail trail;
    private final AccessLog accesses;

    @Inject
    public RecordedCopies(
            Jdbi jdbi,
            Clock clock,
            RequestDesk requests,
            SubjectDataHolders holders,
            SubjectVault subjects,
            ContentVault contents,
            AuditTrail trail,
            AccessLog accesses) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.requests = requests;
        this.holders = holders;
        this.subjects = subjects;
        this.contents = contents;
        this.trail = trail;
        this.accesses = accesses;
    }

    @Override
    public CopyOutcome begin(UUID id, String actor) {
        Optional<RightsRequest> request = requests.get(id);
        if (request.isEmpty()) {
            return new CopyOutcome.Refused(Refusal.UNKNOWN_REQUEST);
        }
        if (!CopyBuilder.makes(request.get().type())) {
            return new CopyOutcome.Refused(Refusal.OTHER_TYPE);
        }
        String state = request.get().state();
        if (!state.equals("granted") && !state.equals("done")) {
            return new CopyOutcome.Refused(Refusal.NOT_GRANTED);
        }
        int begun = jdbi.withHandle(handle -> handle.createUpdate(CopyTables.BEGIN)
                .bind("request", id)
                .bind("subject", request.get().subject().value())
                .bind("total", holders.all().size() + CopyBuilder.LAST_PARTS)
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute());
        if (begun == 1) {
            trail.record(new AuditEvent(actor, "person-copy-asked", "rights-request:" + id, Map.of()));
        }
        return new CopyOutcome.Begun(state(id).orElseThrow());
    }

    @Override
    public Optional<PersonCopy> state(UUID request) {
        return jdbi.withHandle(handle -> handle.createQuery(CopyTables.STATE)
                .bind("request", request)
                .mapTo(PersonCopy.class)
                .findOne());
    }

    @Override
    public Optional<byte[]> open(UUID request, String actor) {
        Optional<Row> ready = jdbi.withHandle(handle -> handle.createQuery(CopyTables.OPEN)
                .bind("request", request)
                .bind("at", clock.instant())
                .mapTo(Row.class)
                .findOne());
        return ready.flatMap(row -> {
            SubjectId subject = new SubjectId(row.subjectId());
            return subjects.open(subject, row.key()).map(key -> {
                opened(request, subject, actor);
                return contents.open(new Sealed(Base64.getDecoder().decode(key), row.content()));
            });
        });
    }

    private void opened(UUID request, SubjectId subject, String actor) {
        trail.record(new AuditEvent(actor, "person-copy-opened", "rights-request:" + request, Map.of()));
        if (!actor.equals("subject")) {
            accesses.record(new AccessEntry(
                    clock.instant(),
                    actor,
                    "privacy-officer",
                    subject,
                    "person-copy",
                    null,
                    "legal",
                    null,
                    null,
                    null,
                    null));
        }
    }

    /** A copy and what opens it. */
    record Row(UUID subjectId, byte[] key, byte[] content) {}
}
