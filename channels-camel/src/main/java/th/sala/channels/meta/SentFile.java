package th.sala.channels.meta;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file that somebody sent, as Meta names it.
 *
 * @param externalId of the message that it belongs to
 * @param address where Meta keeps it for a while
 */
record SentFile(UUID id, String channel, String externalId, String address, int attempts) {
    private static final Set<String> KINDS = Set.of("image", "video", "audio", "file");

    /** The addresses of the files of a message, in its order. A sticker is not fetched. */
    static List<String> of(JsonObject message) {
        return message.containsKey("sticker_id")
                ? List.of()
                : TolerantJson.objects(message, "attachments").stream()
                        .filter(one -> TolerantJson.text(one, "type")
                                .filter(KINDS::contains)
                                .isPresent())
                        .flatMap(one -> TolerantJson.object(one, "payload").stream())
                        .flatMap(payload -> TolerantJson.text(payload, "url").stream())
                        .toList();
    }

    /** By what its address is called there. */
    String name() {
        return Optional.ofNullable(URI.create(address).getPath())
                .map(path -> Path.of(path).getFileName())
                .map(Path::toString)
                .filter(name -> !name.isBlank())
                .orElse("file");
    }
}
