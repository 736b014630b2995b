package th.sala.channels.meta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;

/** One connected page. */
final class Pages {
    static final Channel PAGE = new Channel(
            "meta-test",
            "meta",
            "เพจ",
            "Page",
            Map.of("page", "1"),
            Map.of("appSecret", "sala-meta-test-secret", "verifyToken", "sala-meta-verify", "pageToken", "token"),
            true);

    static final Channels CHANNELS = new Channels() {
        @Override
        public Optional<Channel> find(String id) {
            return Optional.of(PAGE).filter(page -> page.id().equals(id));
        }

        @Override
        public List<Channel> active(String kind) {
            return kind.equals("meta") ? List.of(PAGE) : List.of();
        }
    };

    private Pages() {}
}
