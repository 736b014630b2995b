package th.sala.web.security;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.time.Bangkok;

/** Keycloak's administration as the client {@code sala-erasure}, which may see accounts and events and delete accounts. */
final class AccountProvider {
    private static final String CLIENT = "sala-erasure";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String issuer;
    private final String admin;
    private final String secret;

    AccountProvider(String issuer, String secret) {
        this.issuer = issuer;
        this.admin = issuer.replaceFirst("/realms/", "/admin/realms/");
        this.secret = secret;
    }

    /** Deletes the accounts of customers under the address. */
    Answer forget(String address) {
        return asked(token -> {
            List<JsonObject> customers = new ArrayList<>();
            for (JsonObject account : accounts(token, address)) {
                if (!isStaff(token, account)) {
                    customers.add(account);
                }
            }
            for (JsonObject account : customers) {
                sent(token, "DELETE", "/users/" + account.getString("id"));
            }
            return new Answer.Done(customers.size());
        });
    }

    /**
     * Whether no stored event names the address. The provider deletes the events of everybody or of nobody, so they are
     * left to go by their age. An event that names an account alone leads to nobody once that is deleted.
     */
    Answer unnamed(String address) {
        return asked(token -> {
            OptionalLong newest = newestEvent(token, address.toLowerCase(Locale.ROOT));
            if (newest.isEmpty()) {
                return new Answer.Done(0);
            }
            long seconds = seconds(object(sent(token, "GET", "/events/config")));
            return seconds == 0
                    ? new Answer.Open("events-without-end")
                    : new Answer.Open(
                            "events-age",
                            Bangkok.day(Instant.ofEpochMilli(newest.getAsLong()).plusSeconds(seconds)));
        });
    }

    private Answer asked(Question question) {
        if (secret.isBlank()) {
            return new Answer.Open("no-client");
        }
        try {
            return question.answer(token());
        } catch (Refusal refusal) {
            return new Answer.Open(refusal.code);
        } catch (IOException unreachable) {
            return new Answer.Open("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Open("interrupted");
        }
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + encoded(secret);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return object(answer(request)).getString("access_token");
    }

    private List<JsonObject> accounts(String token, String address) throws IOException, InterruptedException {
        return array(sent(token, "GET", "/users?exact=true&email=" + encoded(address)))
                .getValuesAs(JsonObject.class);
    }

    private boolean isStaff(String token, JsonObject account) throws IOException, InterruptedException {
        return array(sent(token, "GET", "/users/" + account.getString("id") + "/role-mappings/realm/composite"))
                .getValuesAs(JsonObject.class)
                .stream()
                .anyMatch(role -> Roles.STAFF.contains(role.getString("name")));
    }

    /** When the newest was that names the address; the newest come first. */
    private OptionalLong newestEvent(String token, String address) throws IOException, InterruptedException {
        for (int first = 0; ; first += PAGE) {
            List<JsonObject> page = array(sent(token, "GET", "/events?max=" + PAGE + "&first=" + first))
                    .getValuesAs(JsonObject.class);
            OptionalLong found = page.stream()
                    .filter(event -> event.toString().toLowerCase(Locale.ROOT).contains(address))
                    .mapToLong(event -> event.getJsonNumber("time").longValue())
                    .max();
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
        }
    }

    private static long seconds(JsonObject config) {
        return config.containsKey("eventsExpiration")
                ? config.getJsonNumber("eventsExpiration").longValue()
                : 0;
    }

    private String sent(String token, String method, String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(admin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** An account that is gone already was deleted. */
    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean gone = answer.statusCode() == 404 && request.method().equals("DELETE");
        if (answer.statusCode() >= 300 && !gone) {
            throw new Refusal(
                    answer.statusCode() == 401 || answer.statusCode() == 403
                            ? "refused"
                            : "answered-" + answer.statusCode());
        }
        return answer.body();
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** What is asked of the provider once it let us in. */
    private interface Question {
        Answer answer(String token) throws IOException, InterruptedException;
    }

    /** The provider answered something else than what was asked for. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refusal(String code) {
            super(code);
            this.code = code;
        }
    }
}
