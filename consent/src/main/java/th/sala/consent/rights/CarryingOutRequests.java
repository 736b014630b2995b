package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.ledger.ContactChannels;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectDataHolders;

/** Carries requests out, each in one transaction with the row that says so. */
@Stateless
public class CarryingOutRequests implements RequestDeeds {
    private static final String BY_US = "system";

    private final RequestSteps steps;
    private final RequestBlocks blocks;
    private final RequestCorrections corrections;
    private final PurposeDesk purposes;
    private final ConsentLedger ledger;
    private final SubjectDataHolders holders;

    /** For the container's proxy. */
    public CarryingOutRequests() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CarryingOutRequests(
            RequestSteps steps,
            RequestBlocks blocks,
            RequestCorrections corrections,
            PurposeDesk purposes,
            ConsentLedger ledger,
            SubjectDataHolders holders) {
        this.steps = steps;
        this.blocks = blocks;
        this.corrections = corrections;
        this.purposes = purposes;
        this.ledger = ledger;
        this.holders = holders;
    }

    @Override
    public RequestOutcome handedOver(UUID id, String how, String note, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.againstHandedOver(request, how, note).or(() -> wordless(request, note)),
                (handle, request) -> done(handle, request, how, note, actor),
                "done",
                actor);
    }

    @Override
    public RequestOutcome carriedOut(UUID id, String how, String actor) {
        return steps.onto(
                id,
                RequestRules::againstDeed,
                (handle, request) -> done(handle, request, how, null, actor),
                "done",
                actor);
    }

    @Override
    public RequestOutcome withdraw(UUID id, List<String> wanted, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.againstDeed(request, RequestType.WITHDRAWAL)
                        .or(() -> !wanted.isEmpty() && resting().containsAll(wanted)
                                ? Optional.empty()
                                : Optional.of(RequestRefusal.UNKNOWN_PURPOSE)),
                (handle, request) -> {
                    wanted.stream().distinct().forEach(purpose -> ledger.record(withdrawal(request, purpose, actor)));
                    done(handle, request, BY_US, null, actor);
                },
                "done",
                actor);
    }

    @Override
    public RequestOutcome restrict(UUID id, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.againstDeed(request, RequestType.RESTRICTION),
                (handle, request) -> {
                    blocks.restrict(handle, id, request.subject(), actor);
                    holders.all().forEach(holder -> holder.restrict(request.subject(), true));
                    done(handle, request, BY_US, null, actor);
                },
                "done",
                actor);
    }

    @Override
    public RequestOutcome rectify(UUID id, Correction correction, String actor) {
        return steps.onto(
                id,
                request -> RequestRules.againstDeed(request, RequestType.RECTIFICATION)
                        .or(() -> corrections.against(correction, request.subject())),
                (handle, request) -> {
                    corrections.make(handle, request, correction);
                    done(handle, request, BY_US, null, actor);
                },
                "done",
                actor);
    }

    private void done(Handle handle, RightsRequest request, String how, String note, String actor) {
        steps.update(handle, RequestTables.DO, request.id(), actor)
                .bind("what", RequestType.of(request.type()).orElseThrow().deed())
                .bind("how", how)
                .bind("note", steps.sealed(request.subject(), note))
                .execute();
    }

    /** The officer vouches that the person withdrew, by the request itself. */
    private static ConsentDecision withdrawal(RightsRequest request, String purpose, String actor) {
        String channel = ContactChannels.ALL.contains(request.channel()) ? request.channel() : "walk-in";
        return new ConsentDecision(
                request.subject(),
                purpose,
                "withdrawn",
                channel,
                "VERBAL_ATTESTED",
                null,
                null,
                List.of(new Evidence("AGENT_ATTESTATION", null, "rights-request/" + request.id())),
                null,
                actor);
    }

    /** Purposes that rest on consent: of another there is nothing to withdraw. */
    private Set<String> resting() {
        return purposes.inForce().stream()
                .filter(purpose -> purpose.basis().needsConsent())
                .map(PurposeInForce::key)
                .collect(Collectors.toSet());
    }

    private Optional<RequestRefusal> wordless(RightsRequest request, String words) {
        return words != null && !words.isBlank() && steps.erased(request.subject())
                ? Optional.of(RequestRefusal.WORDS_OF_ERASED)
                : Optional.empty();
    }
}
