package th.sala.channels.generic;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.StrictObject;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;

/**
 * What a generic channel tells later of an answer that it took: {@code {receipt:{id, state}}}, the id being that of its own
 * receipt and the state {@code delivered} or {@code read}. It comes through the door of its messages.
 */
final class DeliveryReceipt {
    private static final String MEMBER = "receipt";
    private static final Map<String, Kind> STATES = Map.of("delivered", Kind.DELIVERED, "read", Kind.READ);

    private DeliveryReceipt() {}

    static boolean in(byte[] body) {
        return JsonBody.read(body).filter(json -> json.containsKey(MEMBER)).isPresent();
    }

    /** @throws Misfit when it does not fit */
    static Arrival of(Channel channel, byte[] body, Instant now) {
        StrictObject receipt = StrictObject.of(body, Set.of(MEMBER)).object(MEMBER, Set.of("id", "state"));
        String id = receipt.bounded("id", 200)
                .orElseThrow(() -> Misfit.invalid("receipt-id-required", "A receipt names the id of the answer."));
        String state = receipt.text("state")
                .filter(STATES::containsKey)
                .orElseThrow(() -> Misfit.invalid("unknown-receipt", "The state is delivered or read."));
        return new Arrival.Event(
                new InboundEvent(
                        channel.id(),
                        channel.id(),
                        MEMBER + ":" + state + ":" + id,
                        STATES.get(state),
                        new ChannelAddress(channel.id(), "", null),
                        id,
                        null,
                        now,
                        Map.of()),
                body);
    }
}
