package th.sala.dev.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payara's administration over REST, as far as a launcher needs it. */
final class PayaraAdmin {
    private static final String APPLICATION = "sala";
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    PayaraAdmin(Settings settings) {
        this.base = "http://127.0.0.1:" + settings.port(Port.ADMIN) + "/management/domain";
    }

    /** The first call starts the administration itself; to give up early would only start it again. */
    boolean answers() {
        return ok(base + ".json");
    }

    boolean deployed() {
        return ok(base + "/applications/application/" + APPLICATION + ".json");
    }

    private static boolean ok(String url) {
        return Probe.status(url, Duration.ofMinutes(1)) == 200;
    }

    /** Deploys the archive, in place of an older one. Returns nothing when it went well, else Payara's reason. */
    String deploy(Path archive) throws IOException, InterruptedException {
        String order = "{\"id\":\"" + archive + "\",\"name\":\"" + APPLICATION + "\",\"force\":\"true\"}";
        var request = HttpRequest.newBuilder(URI.create(base + "/applications/application"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Requested-By", "sala")
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofString(order))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return answer.statusCode() < 300 ? "" : reason(answer.body());
    }

    static String reason(String body) {
        Matcher message = MESSAGE.matcher(body);
        return message.find() ? message.group(1).replace("\\n", " ").replace("\\\"", "\"") : body;
    }
}
