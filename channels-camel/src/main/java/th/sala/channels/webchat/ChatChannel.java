package th.sala.channels.webchat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.channels.channel.Channel;

/**
 * A chat as pages use it.
 *
 * @param origins the other sites whose pages may embed it, such as {@code https://shop.example.com}; the hub's own pages
 *     always may
 * @param calendar name of the calendar by which people answer there; null for that of the team
 */
public record ChatChannel(String id, String nameTh, String nameEn, Set<String> origins, String calendar) {
    static final String KIND = "web-chat";

    public ChatChannel {
        origins = Set.copyOf(origins);
    }

    static ChatChannel of(Channel channel) {
        return new ChatChannel(
                channel.id(),
                channel.nameTh(),
                channel.nameEn(),
                channel.setting("origins").stream()
                        .flatMap(listed -> Arrays.stream(listed.split("[\\s,]+")))
                        .filter(origin -> !origin.isEmpty())
                        .collect(Collectors.toSet()),
                channel.setting("calendar").orElse(null));
    }
}
