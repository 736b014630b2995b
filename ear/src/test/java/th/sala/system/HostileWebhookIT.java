package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.dev.webhook.Signatures;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Wire;

/** What nobody should send to a webhook: refused at once, stored nowhere, counted. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileWebhookIT {
    private static final String META = "/api/v1/channels/meta/meta-test/webhook";
    private static final String LINE = "/api/v1/channels/line/line-test/webhook";
    private static final String FAX = "/api/v1/channels/inbound/fax-test";
    private static final String FORM = "/api/v1/channels/web-form/form-test";

    private static final String FORGED =
            "{\"object\":\"page\",\"events\":[],\"externalId\":\"forged\",\"from\":{\"handle\":\"forger\"},\"text\":\"ปลอม\"}";

    static Stream<Arguments> forgeries() {
        byte[] body = bytes(FORGED);
        byte[] rewritten = bytes(FORGED.replace(":", " : "));
        long now = Instant.now().getEpochSecond();
        String fax = Signatures.sala("sala-generic-test-secret", now, body);
        return Stream.of(
                forgery("meta-test", META, "X-Other", "none at all"),
                forgery("meta-test", META, "X-Hub-Signature-256", "sha256=" + "0".repeat(64)),
                forgery("meta-test", META, "X-Hub-Signature-256", "sha256=no hex"),
                forgery("meta-test", META, "X-Hub-Signature-256", Signatures.meta("another secret", body)),
                forgery("meta-test", META, "X-Hub-Signature-256", Signatures.meta("sala-meta-test-secret", rewritten)),
                forgery("line-test", LINE, "X-Other", "none at all"),
                forgery("line-test", LINE, "X-Line-Signature", "*** no Base64 ***"),
                forgery("line-test", LINE, "X-Line-Signature", Signatures.line("another secret", body)),
                forgery("line-test", LINE, "X-Line-Signature", Signatures.line("sala-line-test-secret", rewritten)),
                forgery("fax-test", FAX, "X-Other", "none at all"),
                forgery("fax-test", FAX, "X-Sala-Signature", "t=" + now + ",v1=no hex"),
                forgery("fax-test", FAX, "X-Sala-Signature", Signatures.sala("another secret", now, body)),
                forgery(
                        "fax-test",
                        FAX,
                        "X-Sala-Signature",
                        Signatures.sala("sala-generic-test-secret", now, rewritten)),
                forgery(
                        "fax-test",
                        FAX,
                        "X-Sala-Signature",
                        Signatures.sala("sala-generic-test-secret", now - 400, body)),
                forgery("fax-test", FAX, "X-Sala-Signature", fax.replace("t=" + now, "t=" + (now + 1))));
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource("forgeries")
    void what_is_not_signed_over_these_bytes_now_is_refused_stores_nothing_and_moves_a_counter_T20(
            String channel, String path, String header, String signature) {
        double before = refused(channel, "unsigned");
        long stored = stored();

        assertThat(Api.anonymous().post(path, FORGED, header, signature).status())
                .isEqualTo(401);
        assertThat(refused(channel, "unsigned")).isEqualTo(before + 1);
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void what_a_channel_turned_away_is_shown_in_its_health_T20() {
        String health = "/api/v1/channels/store-test/health";
        int before =
                Api.as("admin1").get(health).json().getJsonObject("refused").getInt("calls");

        Api.anonymous().post("/api/v1/channels/inbound/store-test", FORGED);

        JsonObject told = Eventually.get(
                "The count of refused calls",
                () -> Optional.of(Api.as("admin1").get(health).json().getJsonObject("refused"))
                        .filter(refused -> refused.getInt("calls") == before + 1));
        assertThat(told.getString("reason")).isEqualTo("unsigned");
        assertThat(told.getString("at")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"meta-test," + META, "line-test," + LINE, "fax-test," + FAX, "form-test," + FORM})
    void ten_megabytes_are_refused_before_they_are_sent_T36(String channel, String path) {
        double before = refused(channel, "too_large");
        long stored = stored();

        Wire.Early announced = Wire.early(path, "Content-Length: 10000000", new byte[0], 0);
        assertThat(announced.line()).startsWith("HTTP/1.1 413");

        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        int twentyMegabytes = 320;
        Wire.Early endless = Wire.early(path, "Transfer-Encoding: chunked", bytes(chunk), twentyMegabytes);
        assertThat(endless.line()).startsWith("HTTP/1.1 413");
        assertThat(endless.sent()).isLessThan((long) twentyMegabytes * chunk.length());

        assertThat(refused(channel, "too_large")).isEqualTo(before + 2);
        assertThat(stored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {META, LINE, FAX})
    void depth_and_repeated_members_are_malformed_also_when_they_are_signed_T36(String path) {
        String deep = "{\"events\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        long stored = stored();

        assertThat(signed(path, deep).status()).isEqualTo(400);
        assertThat(signed(path, "{\"object\": \"page\", \"events\": [], \"events\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void depth_and_repeated_members_are_malformed_T36() {
        String deep = "{\"text\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(form(deep).status()).isEqualTo(400);
        assertThat(form("{\"text\": \"a\", \"text\": \"b\", \"email\": \"a@example.com\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelHttpUri", "CAmelFileName", "camelHttpMethod", "CamelExecCommandExecutable"})
    void headers_and_parameters_for_camel_have_no_effect_T67(String name) {
        JsonObject body = Json.createObjectBuilder()
                .add("email", "camel-" + UUID.randomUUID() + "@example.com")
                .add("text", name)
                .build();

        Answer answer = Api.anonymous().post(FORM + "?" + name + "=file:/etc", body, name, "http://127.0.0.1:1/");
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void a_challenge_is_answered_only_to_who_knows_the_token_and_markup_in_it_is_inert_T32() {
        String challenge = "?hub.mode=subscribe&hub.challenge=%3Cscript%3Ealert(1)%3C%2Fscript%3E&hub.verify_token=";

        Answer right = Api.anonymous().get(META + challenge + "sala-meta-verify");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.header("Content-Type")).startsWith("text/plain");
        assertThat(right.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(right.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(Api.anonymous().get(META + challenge + "wrong").status()).isEqualTo(401);
        assertThat(Api.anonymous().get(META).status()).isEqualTo(401);
    }

    @Test
    void a_machine_that_fills_the_honeypot_hears_that_all_went_well_and_opens_no_ticket() {
        String words = "Buy-" + UUID.randomUUID();
        JsonObject trapped = Json.createObjectBuilder()
                .add("email", "bot@example.com")
                .add("text", words)
                .add("website", "http://spam.example.com")
                .build();

        assertThat(form(trapped.toString()).status()).isEqualTo(202);
        assertThat(Desk.of("agent1").tickets(words)).isEmpty();
    }

    private static Answer form(String body) {
        return Api.anonymous().post(FORM, body);
    }

    private static Answer signed(String path, String body) {
        String header =
                path.equals(META) ? "X-Hub-Signature-256" : path.equals(LINE) ? "X-Line-Signature" : "X-Sala-Signature";
        String signature = path.equals(META)
                ? Signatures.meta("sala-meta-test-secret", bytes(body))
                : path.equals(LINE)
                        ? Signatures.line("sala-line-test-secret", bytes(body))
                        : Signatures.sala(
                                "sala-generic-test-secret", Instant.now().getEpochSecond(), bytes(body));
        return Api.anonymous().post(path, body, header, signature);
    }

    private static Arguments forgery(String channel, String path, String header, String signature) {
        return Arguments.of(channel, path, header, signature);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that was ever kept of the channels of this test: what is refused is counted and leaves nothing. */
    private static long stored() {
        return Stream.of("messenger", "line", "fax-test", "web-form")
                .flatMap(channel ->
                        Api.as("supervisor1").get("/api/v1/intake/ledger?channel=" + channel).items().stream())
                .mapToLong(line -> line.getJsonNumber("received").longValue()
                        - line.getJsonNumber("refused").longValue())
                .sum();
    }

    private static double refused(String channel, String reason) {
        return Api.anonymous()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("sala_webhooks_refused_total{"))
                .filter(line ->
                        line.contains("channel=\"" + channel + "\"") && line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
