package th.sala.channels.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A call to a provider. It never throws and follows no redirect; what became of it is a value. */
public final class OutgoingCall {
    /** How long a provider may take to answer. */
    public static final Duration ANSWER = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private OutgoingCall() {}

    /** What came back, or how it failed. */
    public sealed interface Outcome {}

    /** The provider answered, whatever it said. */
    public record Answered(int status, byte[] body) implements Outcome {
        public boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    /** Nothing of it got there. */
    public record Unreached() implements Outcome {}

    /** It may have got there: the answer was lost. */
    public record Unanswered() implements Outcome {}

    public static Outcome send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response.body());
        } catch (HttpConnectTimeoutException | ConnectException unreachable) {
            return new Unreached();
        } catch (IOException brokenOff) {
            return new Unanswered();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unanswered();
        }
    }
}
