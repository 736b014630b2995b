package th.sala.dev.hub;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Accounts of the embedded Keycloak, and all that its database holds. For drills. */
public final class RealmAccounts {
    private static final String ADMIN_TOKEN = "/realms/master/protocol/openid-connect/token";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;
    private final String server;

    /** Of the hub of these settings. */
    public RealmAccounts(Settings settings) {
        this.settings = settings;
        this.server = "http://localhost:" + settings.port(Port.KEYCLOAK);
    }

    /** A customer who may sign in. */
    public void create(String email, String first, String last, String password)
            throws IOException, InterruptedException {
        var account = Json.createObjectBuilder()
                .add("username", email)
                .add("email", email)
                .add("emailVerified", true)
                .add("enabled", true)
                .add("firstName", first)
                .add("lastName", last)
                .add("credentials", Json.createArrayBuilder().add(secret(password)))
                .build();
        int status = post("/admin/realms/sala/users", account);
        if (status != 201) {
            throw new IOException("Keycloak answered " + status + " to a new account.");
        }
    }

    /** Agents who may sign in; who has an account already keeps it. */
    public void hire(List<String> users, String password) throws IOException, InterruptedException {
        var accounts = Json.createArrayBuilder();
        for (String user : users) {
            accounts.add(Json.createObjectBuilder()
                    .add("username", user)
                    .add("email", user + "@sala.test")
                    .add("emailVerified", true)
                    .add("enabled", true)
                    .add("firstName", user)
                    .add("lastName", "Drill")
                    .add("realmRoles", Json.createArrayBuilder().add("agent"))
                    .add("credentials", Json.createArrayBuilder().add(secret(password))));
        }
        var all = Json.createObjectBuilder()
                .add("ifResourceExists", "SKIP")
                .add("users", accounts)
                .build();
        int status = post("/admin/realms/sala/partialImport", all);
        if (status != 200) {
            throw new IOException("Keycloak answered " + status + " to new agents.");
        }
    }

    private static JsonObjectBuilder secret(String password) {
        return Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", false);
    }

    private int post(String path, JsonObject body) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(server + path))
                                .header("Authorization", "Bearer " + adminToken())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** Tries to sign in; whether it went well. Both would leave an event if the realm stored any. */
    public boolean signIn(String email, String password) throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=sala-dev&username=" + encoded(email) + "&password=" + encoded(password);
        return token(settings.issuer() + "/protocol/openid-connect/token", form).statusCode() == 200;
    }

    /** Every row of its database as SQL; it is stopped for that and stays stopped. */
    public Path dump() throws IOException, InterruptedException {
        new Keycloak(settings).stop();
        Path data = settings.dataDir().resolve("keycloak");
        Path script = data.resolve("dump.sql");
        Process dump = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        h2().toString(),
                        "org.h2.tools.Script",
                        "-url",
                        "jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE",
                        "-script",
                        script.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("dump.log").toFile())
                .start();
        if (dump.waitFor() != 0 || !Files.exists(script)) {
            throw new IOException(
                    "Keycloak's database could not be read: " + Files.readString(data.resolve("dump.log")));
        }
        return script;
    }

    private Path h2() throws IOException {
        Path programs = Versions.ofBuild().keycloakHome(settings).resolve("lib/lib/main");
        try (var jars = Files.list(programs)) {
            List<Path> found = jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2"))
                    .toList();
            return found.get(0);
        }
    }

    private String adminToken() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + encoded(settings.secret(Secret.KEYCLOAK_ADMIN_PASSWORD));
        try (var reader = Json.createReader(
                new StringReader(token(server + ADMIN_TOKEN, form).body()))) {
            return reader.readObject().getString("access_token");
        }
    }

    private HttpResponse<String> token(String address, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
