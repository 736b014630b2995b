package th.sala.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.system.client.Api.Answer;

/** What a browser holds and sends: cookies, and the hub's session once somebody signed in on Keycloak's own page. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern REDIRECT = Pattern.compile("30[1-8]");

    private final Jar jar = new Jar();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(jar).build();
    private URI place = URI.create(TestHub.url());

    public static Browser fresh() {
        return new Browser();
    }

    public static Browser signedIn(String user) {
        Browser browser = new Browser();
        browser.signIn(user, "/console/");
        return browser;
    }

    /** @param to what {@code /login} is asked to come back to */
    public void signIn(String user, String to) {
        signInAt(loginTo(to), user);
    }

    /** @param address leads to Keycloak's page, or past it for who is known there */
    public void signInAt(String address, String user) {
        Answer page = follow(get(address));
        if (onHub()) {
            return;
        }
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No sign-in page, but " + page.status() + " at " + place);
        }
        String fields = "username=" + encoded(user) + "&password=" + encoded("Sala-demo-2569");
        follow(send(request(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))));
    }

    private boolean onHub() {
        return authority(TestHub.url()).equals(place.getAuthority());
    }

    /** Loses the hub's session, and nothing that the identity provider keeps. */
    public void forget() {
        jar.forget();
    }

    public static String loginTo(String to) {
        return "/login?to=" + encoded(to);
    }

    /** Where the last answer came from, or led to when that is another site. */
    public URI place() {
        return place;
    }

    /** Redirects are not followed. */
    public Answer get(String address) {
        return send(request(address).GET());
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, String json, String... headers) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        HttpRequest.Builder request = request(path).method(method, body).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** See {@link Line#open}. */
    public int line(String... headers) {
        return Line.open(http, headers);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(place.resolve(address));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            place = response.uri();
            return new Answer(response);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Answer follow(Answer answer) {
        Answer last = answer;
        while (REDIRECT.matcher(Integer.toString(last.status())).matches()) {
            place = place.resolve(last.header("Location"));
            if (!List.of(authority(TestHub.url()), authority(TestHub.issuer())).contains(place.getAuthority())) {
                return last;
            }
            last = get(place.toString());
        }
        return last;
    }

    private static String authority(String address) {
        return URI.create(address).getAuthority();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Sends cookies for secure places to this machine too, as browsers do. */
    private static final class Jar extends CookieManager {
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(Jar::alsoHere);
        }

        void forget() {
            getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().endsWith("SALA_SESSION"))
                    .toList()
                    .forEach(cookie -> getCookieStore().remove(null, cookie));
        }

        private static void alsoHere(HttpCookie cookie) {
            cookie.setSecure(false);
        }
    }
}
