package th.sala.consent.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.rights.RequestDeeds.Correction;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectVault;

/** Puts a wrong value right in every store, and keeps what it was before and after. */
@Singleton
class RequestCorrections {
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final SubjectVault vault;
    private final SubjectDataHolders holders;
    private final PurposeDesk purposes;

    @Inject
    RequestCorrections(
            SubjectRegister register,
            SubjectMerges merges,
            SubjectVault vault,
            SubjectDataHolders holders,
            PurposeDesk purposes) {
        this.register = register;
        this.merges = merges;
        this.vault = vault;
        this.holders = holders;
        this.purposes = purposes;
    }

    Optional<RequestRefusal> against(Correction correction, SubjectId subject) {
        return CorrectionRules.against(correction)
                .or(() -> CorrectionRules.against(correction, subject, register, merges));
    }

    void make(Handle handle, RightsRequest request, Correction correction) {
        SubjectId subject = request.subject();
        Identifier wrong = CorrectionRules.wrong(correction);
        Identifier right = CorrectionRules.right(correction);
        long records = holders.all().stream()
                .mapToLong(holder -> holder.rectify(subject, wrong, right))
                .sum();
        handle.createUpdate(RequestTables.CORRECTED)
                .bind("id", request.id())
                .bind("kind", correction.kind())
                .bind("before", vault.seal(subject, wrong.value()))
                .bind("after", vault.seal(subject, right.value()))
                .bind("beforeHash", vault.commit(subject, wrong.value()))
                .bind("afterHash", vault.commit(subject, right.value()))
                .bind("records", records)
                .bindArray("recipients", String.class, recipients())
                .execute();
    }

    /** To whom the purposes in force give data. */
    private List<String> recipients() {
        return purposes.inForce().stream()
                .flatMap(purpose -> purpose.recipients().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
