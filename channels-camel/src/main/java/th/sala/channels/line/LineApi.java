package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.JsonBody;

/** The Messaging API of LINE (line-openapi, messaging-api.yml), as far as the hub sends. A call never throws. */
@Dependent
class LineApi {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final LineSettings settings;

    @Inject
    LineApi(LineSettings settings) {
        this.settings = settings;
    }

    /** @param key the same at every try, so that LINE takes it once (valid 24 hours) */
    LineAnswer push(Channel channel, JsonObject body, UUID key) {
        return call(post(channel, "/v2/bot/message/push", body).header("X-Line-Retry-Key", key.toString()));
    }

    /** Costs nothing, and cannot be repeated safely. */
    LineAnswer reply(Channel channel, JsonObject body) {
        return call(post(channel, "/v2/bot/message/reply", body));
    }

    private HttpRequest.Builder post(Channel channel, String path, JsonObject body) {
        return HttpRequest.newBuilder(settings.api(path))
                .timeout(ANSWER)
                .header(
                        "Authorization",
                        "Bearer " + channel.secret("accessToken").orElse(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static LineAnswer call(HttpRequest.Builder request) {
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (HttpConnectTimeoutException | ConnectException unreachable) {
            return LineAnswer.without(LineAnswer.NEVER_REACHED, "provider-unreachable");
        } catch (IOException brokenOff) {
            return LineAnswer.without(LineAnswer.BROKEN_OFF, "no-answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return LineAnswer.without(LineAnswer.BROKEN_OFF, "no-answer");
        }
    }

    private static LineAnswer answer(HttpResponse<byte[]> response) {
        return new LineAnswer(
                response.statusCode(),
                response.headers().firstValue("x-line-request-id").orElse(null),
                JsonBody.read(response.body())
                        .flatMap(body -> LineEvent.text(body, "message"))
                        .orElse(null),
                retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
