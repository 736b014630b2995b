package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

@Dependent
class ActiveChannels implements Channels {
    private final ChannelRows rows;

    @Inject
    ActiveChannels(ChannelRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Channel> find(String id) {
        return rows.find(id).filter(Channel::active);
    }

    @Override
    public List<Channel> active(String kind) {
        return rows.all().stream()
                .filter(Channel::active)
                .filter(channel -> channel.kind().equals(kind))
                .toList();
    }
}
