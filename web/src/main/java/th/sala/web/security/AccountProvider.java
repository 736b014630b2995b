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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.sala.consent.erasure.RemoteStore.Answer;

/** Keycloak's administration as the client {@code sala-erasure}, which may see and delete accounts and events. */
final class AccountProvider {
    private static final String CLIENT = "sala-erasure";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> STAFF =
            Set.of(Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.AUDITOR);
    private static final int MOST_EVENTS = 10_000;

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

    /** Deletes the accounts of customers under the address and, when they name them, the realm's events. */
    Answer forget(String address) {
        if (secret.isBlank()) {
            return new Answer.Open("no-client");
        }
        try {
            String token = token();
            List<JsonObject> customers = accounts(token, address).stream()
                    .filter(account -> !isStaff(token, account))
                    .toList();
            for (JsonObject account : customers) {
                sent(token, "DELETE", "/users/" + account.getString("id"));
            }
            return new Answer.Done(customers.size() + events(token, address, customers));
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

    private boolean isStaff(String token, JsonObject account) {
        try {
            return array(sent(token, "GET", "/users/" + account.getString("id") + "/role-mappings/realm/composite"))
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .anyMatch(role -> STAFF.contains(role.getString("name")));
        } catch (IOException fault) {
            throw new Refusal("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    /** Keycloak deletes the events of a realm all together or not at all. */
    private long events(String token, String address, List<JsonObject> accounts)
            throws IOException, InterruptedException {
        List<JsonObject> telling =
                array(sent(token, "GET", "/events?max=" + MOST_EVENTS)).getValuesAs(JsonObject.class).stream()
                        .filter(event -> names(event, address, accounts))
                        .toList();
        if (!telling.isEmpty()) {
            sent(token, "DELETE", "/events");
        }
        return telling.size();
    }

    private static boolean names(JsonObject event, String address, List<JsonObject> accounts) {
        String said = event.toString().toLowerCase(Locale.ROOT);
        return said.contains(address.toLowerCase(Locale.ROOT))
                || accounts.stream().anyMatch(account -> said.contains(account.getString("id")));
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
