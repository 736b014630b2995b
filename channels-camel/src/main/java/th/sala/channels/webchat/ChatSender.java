package th.sala.channels.webchat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.Dispatch;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * Lets a reply into the guest's history, where it stands from the moment its state is {@code sent}; open pages hear of it
 * over the feed and fetch it. Who cannot come back any more is not reached here.
 */
@Dependent
public class ChatSender implements ChannelSender {
    private final GuestTable guests;
    private final Clock clock;

    @Inject
    ChatSender(GuestTable guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return ChatChannel.KIND;
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        for (OutboundMessage message : messages) {
            if (dispatch.begins(message)) {
                dispatch.ended(message, outcome(message));
            }
        }
    }

    private DeliveryOutcome outcome(OutboundMessage message) {
        boolean reachable = message.to().stream().anyMatch(this::reachable);
        return reachable
                ? new DeliveryOutcome.Accepted("in-history")
                : new DeliveryOutcome.Refused("guest-gone", false);
    }

    private boolean reachable(ChannelAddress guest) {
        try {
            return guests.reachable(UUID.fromString(guest.value()), clock.instant());
        } catch (IllegalArgumentException noGuest) {
            return false;
        }
    }
}
