package th.sala.consent.erasure;

import java.util.Optional;
import th.sala.consent.rights.RightsRequest;

/** When an erasure may be planned and carried out. */
final class ErasureRules {
    private ErasureRules() {}

    static Optional<ErasureRefusal> againstPlan(Optional<RightsRequest> request) {
        if (request.isEmpty()) {
            return Optional.of(ErasureRefusal.UNKNOWN_REQUEST);
        }
        return request.get().type().equals("erasure") ? Optional.empty() : Optional.of(ErasureRefusal.NOT_ERASURE);
    }

    static Optional<ErasureRefusal> againstExecution(Optional<RightsRequest> request, boolean planned) {
        return againstPlan(request)
                .or(() -> request.map(RightsRequest::decision)
                                .filter(decision -> decision.outcome().equals("granted"))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(ErasureRefusal.NOT_GRANTED))
                .or(() -> planned ? Optional.empty() : Optional.of(ErasureRefusal.PLAN_MISSING));
    }
}
