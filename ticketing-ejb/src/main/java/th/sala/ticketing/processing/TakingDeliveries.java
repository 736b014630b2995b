package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.reply.Bounces.Returned;
import th.sala.ticketing.reply.DeliveryNews;
import th.sala.ticketing.reply.DeliveryNews.Stage;

/** What left was delivered or read: one message by its id, or all of a person's up to a watermark. */
@Singleton
class TakingDeliveries implements EventTaker {
    private final DeliveryNews sent;

    @Inject
    TakingDeliveries(DeliveryNews sent) {
        this.sent = sent;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DELIVERED, Kind.READ);
    }

    @Override
    public Effect take(PendingMessage pending) {
        InboundEvent event = pending.event();
        Stage stage = event.kind() == Kind.READ ? Stage.READ : Stage.DELIVERED;
        Optional<Returned> one = Optional.ofNullable(event.about())
                .flatMap(about -> sent.came(stage, event.channel(), about, event.at()));
        return one.or(() -> until(event, stage))
                .map(message -> new Effect(message.ticket(), message.message()))
                .orElse(Effect.NOTHING);
    }

    private Optional<Returned> until(InboundEvent event, Stage stage) {
        List<Returned> all = Optional.ofNullable(event.details().get(InboundEvent.WATERMARK))
                .map(Instant::parse)
                .map(mark -> sent.came(stage, event.from(), mark, event.at()))
                .orElse(List.of());
        return all.stream().findFirst();
    }
}
