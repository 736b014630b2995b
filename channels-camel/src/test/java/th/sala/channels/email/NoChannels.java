package th.sala.channels.email;

import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;

/** Nothing was connected by an administrator. */
final class NoChannels implements Channels {

    @Override
    public Optional<Channel> find(String id) {
        return Optional.empty();
    }

    @Override
    public List<Channel> active(String kind) {
        return List.of();
    }
}
