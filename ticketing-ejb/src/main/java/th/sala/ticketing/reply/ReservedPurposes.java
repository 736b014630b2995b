package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/**
 * A purpose that goes on while a person's data is restricted (section 34) is for who leads the team, not for every writer;
 * that of letters about rights is the hub's own.
 */
@Singleton
class ReservedPurposes {
    private final PurposeDesk purposes;

    @Inject
    ReservedPurposes(PurposeDesk purposes) {
        this.purposes = purposes;
    }

    Optional<Refusal> refuse(Caller caller, String purpose) {
        if (purpose.equals(PurposeInForce.RIGHTS)) {
            return Optional.of(ofTheHub());
        }
        return purpose.equals(NewReply.USUAL_PURPOSE) || caller.is("supervisor") || !goesOnRestricted(purpose)
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "purpose-reserved",
                                "Only a supervisor sends under this purpose, because it reaches people whose data is restricted."));
    }

    /** The hub's own; nobody chooses it. */
    static Refusal ofTheHub() {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "purpose-of-the-hub",
                "Only the hub itself writes under this purpose, to answer requests of persons under the law.");
    }

    /** Whether a restriction does not stop it. */
    boolean goesOnRestricted(String purpose) {
        return purposes.inForce().stream()
                .filter(one -> one.key().equals(purpose))
                .anyMatch(PurposeInForce::survivesRestriction);
    }
}
