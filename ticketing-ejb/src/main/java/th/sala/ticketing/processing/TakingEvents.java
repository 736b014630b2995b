package th.sala.ticketing.processing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.PendingMessages;

/** Gives an event to whoever acts on its kind, and settles its row. */
@Singleton
class TakingEvents {
    /** What changes a message, which may come after it. */
    private static final Set<Kind> CHANGES = Set.of(Kind.EDITED, Kind.REACTION);

    private final Iterable<EventTaker> takers;
    private final PendingMessages inbox;

    @Inject
    TakingEvents(@Any Instance<EventTaker> takers, PendingMessages inbox) {
        this((Iterable<EventTaker>) takers, inbox);
    }

    TakingEvents(Iterable<EventTaker> takers, PendingMessages inbox) {
        this.takers = takers;
        this.inbox = inbox;
    }

    void take(PendingMessage pending) {
        Effect effect =
                taker(pending.event().kind()).map(taker -> taker.take(pending)).orElse(Effect.NOTHING);
        if (effect.onMessage()) {
            inbox.settled(pending.id(), effect.ticket(), effect.message());
        } else if (pending.event().about() != null
                && CHANGES.contains(pending.event().kind())) {
            inbox.early(pending.id(), pending.event().about());
        } else {
            inbox.ignored(pending.id(), "nothing-known-of-it");
        }
    }

    private Optional<EventTaker> taker(InboundEvent.Kind kind) {
        return StreamSupport.stream(takers.spliterator(), false)
                .filter(taker -> taker.kinds().contains(kind))
                .findFirst();
    }
}
