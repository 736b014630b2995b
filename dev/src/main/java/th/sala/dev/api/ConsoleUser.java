package th.sala.dev.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.dev.api.Colleague.Told;
import th.sala.dev.hub.Settings;

/** One of the demo users as the console knows them: by the session that Keycloak's sign-in page began, and by no token. */
public final class ConsoleUser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final String hub;

    private ConsoleUser(Settings hub) {
        this.hub = hub.publicUrl();
    }

    /** Signs in at Keycloak's page and comes back with a session. */
    public static ConsoleUser signedIn(String user, Settings hub) throws IOException {
        var signed = new ConsoleUser(hub);
        signed.signIn(user);
        return signed;
    }

    /** Reads something; the path begins with a slash. */
    public Told get(String path) {
        try {
            return told(send(to(hub + "/api/v1" + path).GET()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn(String user) throws IOException {
        HttpResponse<String> page =
                send(to(hub + "/login?to=" + encoded("/console/")).GET());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException("No sign-in page, but " + page.statusCode() + " at " + page.uri());
        }
        String fields = "username=" + encoded(user) + "&password=" + encoded(Desk.PASSWORD);
        send(to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        if (!get("/me").done()) {
            throw new IOException(user + " could not sign in.");
        }
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the hub was asked.", e);
        }
    }

    private static Told told(HttpResponse<String> answer) {
        return new Told(answer.statusCode(), answer.body());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Sends cookies for secure places to this machine too, as browsers do. */
    private static final class Cookies extends CookieManager {
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(Cookies::alsoHere);
        }

        private static void alsoHere(HttpCookie cookie) {
            cookie.setSecure(false);
        }
    }
}
