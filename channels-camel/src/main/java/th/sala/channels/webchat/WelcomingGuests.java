package th.sala.channels.webchat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import th.sala.channels.channel.Channels;

@Stateless
public class WelcomingGuests implements Guests {
    private final Channels channels;
    private final GuestTable guests;
    private final Clock clock;

    /** For the container's proxy. */
    public WelcomingGuests() {
        this(null, null, null);
    }

    @Inject
    public WelcomingGuests(Channels channels, GuestTable guests, Clock clock) {
        this.channels = channels;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public Optional<ChatChannel> channel(String id) {
        return channels.find(id)
                .filter(channel -> channel.kind().equals(ChatChannel.KIND))
                .map(ChatChannel::of);
    }

    @Override
    public Optional<Guest> known(String channel, String token) {
        return guests.renew(channel, token, clock.instant()).map(id -> new Guest(id, channel, token));
    }

    @Override
    public Guest welcome(String channel) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String token = GuestToken.fresh();
        guests.add(id, channel, token, clock.instant());
        return new Guest(id, channel, token);
    }
}
