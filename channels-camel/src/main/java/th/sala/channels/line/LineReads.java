package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.JsonBody;

/** What the hub asks LINE. A call never throws; without a usable answer it is asked again later. */
@Dependent
class LineReads {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration CONTENT = Duration.ofSeconds(60);
    private static final int LARGEST = 50 << 20;
    private static final int SMALL = 64 << 10;

    private final LineSettings settings;

    @Inject
    LineReads(LineSettings settings) {
        this.settings = settings;
    }

    LineContent content(Channel channel, String lineId) {
        URI address = settings.data("/v2/bot/message/" + word(lineId) + "/content");
        return get(channel, address, CONTENT, LARGEST);
    }

    /** Empty when LINE does not tell. */
    Optional<String> displayName(Channel channel, String user, Optional<String> group) {
        String path = group.map(id -> "/v2/bot/" + (id.startsWith("R") ? "room/" : "group/") + word(id) + "/member/")
                .orElse("/v2/bot/profile/");
        LineContent answer = get(channel, settings.api(path + word(user)), ANSWER, SMALL);
        return Optional.ofNullable(answer.bytes())
                .flatMap(JsonBody::read)
                .flatMap(profile -> LineEvent.text(profile, "displayName"));
    }

    /** How many messages may be pushed in this month; empty when LINE does not tell. */
    Optional<JsonObject> quota(Channel channel) {
        return told(channel, "/v2/bot/message/quota");
    }

    /** How many were; empty when LINE does not tell. */
    Optional<JsonObject> consumption(Channel channel) {
        return told(channel, "/v2/bot/message/quota/consumption");
    }

    private Optional<JsonObject> told(Channel channel, String path) {
        return Optional.ofNullable(
                        get(channel, settings.api(path), ANSWER, SMALL).bytes())
                .flatMap(JsonBody::read);
    }

    private static LineContent get(Channel channel, URI address, Duration patience, int largest) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header(
                        "Authorization",
                        "Bearer " + channel.secret("accessToken").orElse(""))
                .build();
        try {
            return read(LineApi.HTTP.send(request, BodyHandlers.ofInputStream()), largest);
        } catch (IOException unanswered) {
            return LineContent.LATER;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return LineContent.LATER;
        }
    }

    /** 202 means that LINE is still preparing a video or sound. */
    private static LineContent read(HttpResponse<InputStream> response, int largest) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 200) {
                byte[] bytes = body.readNBytes(largest + 1);
                return bytes.length > largest ? LineContent.LOST : new LineContent(bytes, false);
            }
            return response.statusCode() == 404 || response.statusCode() == 410 ? LineContent.LOST : LineContent.LATER;
        }
    }

    private static String word(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
