package th.sala.channels.line;

import java.util.ArrayList;
import java.util.List;
import th.sala.channels.channel.ChannelHealth;

/** What adapters told of a channel. */
final class RememberingHealth implements ChannelHealth {
    final List<String> told = new ArrayList<>();

    @Override
    public void worked(String channel) {
        told.add("worked");
    }

    @Override
    public void answers(String channel) {
        told.add("answers");
    }

    @Override
    public void failed(String channel, String reason) {
        told.add(reason);
    }
}
