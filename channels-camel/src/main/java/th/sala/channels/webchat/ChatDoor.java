package th.sala.channels.webchat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookDoor;
import th.sala.ticketing.intake.InboundMessage;

/** The door of chats: takes a guest's {@code message} frame. Who the guest is was proven to the socket by their token. */
@Dependent
public class ChatDoor implements WebhookDoor {
    /** Header with the guest's id, written by the socket. */
    public static final String GUEST = "guest";

    private final Channels channels;
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    ChatDoor(Channels channels, Arrivals arrivals, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        Optional<Channel> channel =
                channels.find(envelope.channel()).filter(one -> one.kind().equals(ChatChannel.KIND));
        Optional<String> guest = envelope.header(GUEST);
        if (channel.isEmpty()) {
            return Receipt.unknownChannel();
        }
        return guest.map(id -> read(channel.get(), id, envelope)).orElseGet(Receipt::unsigned);
    }

    private Receipt read(Channel channel, String guest, RawEnvelope envelope) {
        try {
            InboundMessage message = ChatReading.of(channel, guest, envelope.body(), clock.instant());
            return arrivals.accept(List.of(new Arrival.Message(message, envelope.body())));
        } catch (Misfit misfit) {
            return misfit.receipt();
        }
    }
}
