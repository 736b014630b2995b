package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Sources;

/** What nobody should send to a webhook: refused at once, stored nowhere, counted. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileWebhookIT {
    private static final String META = "/api/v1/channels/meta/meta-test/webhook";
    private static final Pattern REFUSED =
            Pattern.compile("sala_webhooks_refused_total\\{[^}]*channel=\"meta-test\"[^}]*\\} ([0-9.E]+)");

    @Test
    void a_wrong_signature_is_refused_stores_nothing_and_moves_a_counter_T20() {
        double before = refused();
        String words = "ปลอม-" + UUID.randomUUID();
        JsonObject body = Json.createObjectBuilder().add("object", words).build();

        assertThat(Sources.meta(body, "sha256=" + "0".repeat(64)).status()).isEqualTo(401);
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(Desk.of("agent1").tickets(words)).isEmpty();
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

        Answer answer = Api.anonymous()
                .post("/api/v1/channels/web-form/form-test?" + name + "=file:/etc", body, name, "http://127.0.0.1:1/");
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
        return Api.anonymous().post("/api/v1/channels/web-form/form-test", body);
    }

    private static double refused() {
        Matcher counters = REFUSED.matcher(Api.anonymous().get("/metrics").body());
        double sum = 0;
        while (counters.find()) sum += Double.parseDouble(counters.group(1));
        return sum;
    }
}
