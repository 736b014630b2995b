package th.sala.ticketing.agreement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.agreement.PersonPlaces.Place;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Courier;

/**
 * Sends letters, each in a transaction of its own: what leaves and that it was sent commit together, so it is sent once.
 * What the gate refuses is not sent at all; what cannot be delivered now is tried again for a while.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterWork {
    private static final String NOTHING_TO_SAY = "outdated";

    private final LetterTable table;
    private final LetterPlans plans;
    private final Courier courier;
    private final Clock clock;

    /** For the container's proxy. */
    public LetterWork() {
        this(null, null, null, null);
    }

    @Inject
    public LetterWork(LetterTable table, LetterPlans plans, Courier courier, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.courier = courier;
        this.clock = clock;
    }

    /** Those whose turn it is, oldest first. */
    public List<Letter> due(int limit) {
        return table.due(limit);
    }

    /** Sends one, unless somebody else does or did. */
    public void send(Letter due) {
        table.hold(due)
                .ifPresent(letter -> plans.of(letter)
                        .ifPresentOrElse(
                                plan -> settle(letter, carried(plan)), () -> table.unsent(letter, NOTHING_TO_SAY)));
    }

    /** It failed: others come first. */
    public void putBack(Letter failed) {
        table.postpone(failed);
    }

    /** By the first way that takes it. What the gate refuses on one is not tried on the next. */
    private Outcome<UUID> carried(LetterPlan plan) {
        Outcome<UUID> outcome = Outcome.refused(
                Refusal.Kind.CONFLICT, "no-conversation", "The person was never spoken with on such a channel.");
        for (Place place : plan.places()) {
            outcome = courier.carry(plan.parcel(place));
            if (outcome.fold(message -> true, refusal -> refusal.reason() != null)) {
                return outcome;
            }
        }
        return outcome;
    }

    private void settle(Letter letter, Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Done<UUID> done) {
            table.sent(letter, done.value());
        } else if (outcome instanceof Outcome.Refused<UUID> refused) {
            settle(letter, refused.refusal());
        }
    }

    private void settle(Letter letter, Refusal refusal) {
        if (refusal.reason() == null && clock.instant().isBefore(letter.untilAt())) {
            table.postpone(letter);
        } else {
            table.unsent(letter, refusal.reason() == null ? refusal.code() : refusal.reason());
        }
    }
}
