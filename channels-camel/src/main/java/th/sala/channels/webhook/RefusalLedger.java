package th.sala.channels.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Receipt.Reason;
import th.sala.ticketing.intake.RefusedArrivals;

/** Writes into the intake ledger what a connected channel brought under its right signature and was told to mend. */
@Dependent
class RefusalLedger {
    private static final Set<Reason> AFTER_THE_SIGNATURE =
            EnumSet.of(Reason.MALFORMED, Reason.INVALID, Reason.TOO_MANY);

    private final Channels channels;
    private final RefusedArrivals refusals;

    @Inject
    RefusalLedger(Channels channels, RefusedArrivals refusals) {
        this.channels = channels;
        this.refusals = refusals;
    }

    void enter(RawEnvelope envelope, Receipt receipt) {
        reason(receipt)
                .ifPresent(reason -> channels.find(envelope.channel())
                        .ifPresent(channel ->
                                refusals.refused(channel.code(), reason.name().toLowerCase(Locale.ROOT))));
    }

    private static Optional<Reason> reason(Receipt receipt) {
        if (receipt instanceof Receipt.Declined) {
            return Optional.of(Reason.INVALID);
        }
        return receipt instanceof Receipt.Refused refused
                ? Optional.of(refused.reason()).filter(AFTER_THE_SIGNATURE::contains)
                : Optional.empty();
    }
}
