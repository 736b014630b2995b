package th.sala.channels.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bytes of a channel as they came over HTTP.
 *
 * @param door which door they came to, such as {@code line}
 * @param channel id of the connected channel that was addressed
 * @param body the raw bytes, at most 1 MiB, or 8 MiB of the portal; a signature is checked on exactly these
 * @param headers the few headers that the door needs, by lower-case name; they never become headers of a route
 */
public record RawEnvelope(String door, String channel, byte[] body, Map<String, String> headers) {
    public RawEnvelope {
        Objects.requireNonNull(door, "An envelope names its door.");
        Objects.requireNonNull(channel, "An envelope names its channel.");
        Objects.requireNonNull(body, "An envelope has a body, if only an empty one.");
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    static String endpoint(String door) {
        return "direct:" + door + "-in";
    }

    @Override
    public String toString() {
        return door + " " + channel;
    }
}
