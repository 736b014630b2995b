package th.sala.consent.ledger;

import jakarta.inject.Inject;
import java.util.List;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;
import th.sala.consent.ledger.Confirmations.Waiting;

/** Consents of representatives that the persons themselves have to confirm, by the day on which they end otherwise. */
class DueConfirmations implements DueWork {
    private final Confirmations confirmations;

    @Inject
    DueConfirmations(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Due standing() {
        List<Waiting> waiting = confirmations.waiting();
        return new Due(
                "confirmations",
                waiting.size(),
                0,
                waiting.isEmpty() ? null : waiting.get(0).confirmBy());
    }
}
