package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.reply.Reachability;
import th.sala.ticketing.reply.Reachability.Barrier;

/** Who removes our account cannot be reached there until they add it again. That withdraws nothing they agreed to. */
@Singleton
class FollowedAccounts implements EventTaker {
    private final Reachability reach;

    @Inject
    FollowedAccounts(Reachability reach) {
        this.reach = reach;
    }

    @Override
    public Set<InboundEvent.Kind> kinds() {
        return Set.of(InboundEvent.Kind.FOLLOWED, InboundEvent.Kind.UNFOLLOWED);
    }

    @Override
    public Effect take(PendingMessage pending) {
        InboundEvent event = pending.event();
        if (event.kind() == InboundEvent.Kind.FOLLOWED) {
            reach.followed(event.from(), event.at());
        } else {
            reach.bar(event.from(), Barrier.UNFOLLOWED, event.at());
        }
        return Effect.NOTHING;
    }
}
