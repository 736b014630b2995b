package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Browser;
import th.sala.system.client.Line;
import th.sala.system.client.TestHub;

/** What another site could make a signed-in browser do: nothing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CrossSiteIT {
    private static final String CSRF = "X-Sala-CSRF";
    private static final String ORIGIN = "Origin";
    private static final String EVIL = "https://evil.test";
    private static final String URGENT = "{\"priority\":\"urgent\"}";

    private final Browser browser = Browser.signedIn("agent1");

    @Test
    void an_unsafe_method_that_no_page_of_ours_sent_is_refused_and_changes_nothing() {
        String ticket = "/api/v1/tickets/" + opened();
        List<JsonValue> before = facts(ticket);
        List<String[]> foreign = List.of(
                new String[] {},
                new String[] {CSRF, "1"},
                new String[] {ORIGIN, TestHub.url()},
                new String[] {CSRF, "1", ORIGIN, EVIL},
                new String[] {CSRF, "1", ORIGIN, "null"},
                new String[] {CSRF, "0", ORIGIN, TestHub.url()});

        for (String[] headers : foreign) {
            assertCrossSite(browser.send("PATCH", ticket, URGENT, headers), headers);
            assertCrossSite(browser.send("POST", ticket + "/cancellation", "{\"outcome\":\"spam\"}", headers), headers);
        }
        assertThat(facts(ticket)).isEqualTo(before);

        assertThat(browser.send("PATCH", ticket, URGENT, CSRF, "1", ORIGIN, TestHub.url())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_site_cannot_sign_anybody_out() {
        assertCrossSite(browser.send("POST", "/logout", null, ORIGIN, EVIL), ORIGIN, EVIL);

        assertThat(browser.get("/api/v1/me").json().getString("name")).isEqualTo("agent1");
    }

    @Test
    void a_bearer_token_never_falls_back_to_the_session() {
        assertThat(browser.send("PATCH", "/api/v1/tickets/1", URGENT, "Authorization", "Bearer not.a.token")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_live_line_opens_for_a_session_on_a_page_of_ours_only() {
        assertThat(browser.line(ORIGIN, TestHub.url())).isEqualTo(Line.OPEN);
        assertThat(browser.line(ORIGIN, EVIL)).isEqualTo(403);
        assertThat(browser.line()).isEqualTo(Line.SIGN_IN_FIRST);
        assertThat(Browser.fresh().line(ORIGIN, TestHub.url())).isEqualTo(Line.SIGN_IN_FIRST);
    }

    @Test
    void the_live_line_is_closed_to_who_is_no_agent() {
        assertThat(Browser.signedIn("dpo1").line(ORIGIN, TestHub.url())).isEqualTo(Line.SIGN_IN_FIRST);
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        for (String to : List.of(
                "//evil.test",
                "https://evil.test",
                "https:evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "/%2Fevil.test",
                "/%5Cevil.test",
                "%2F%2Fevil.test",
                "/\t/evil.test",
                "/console/..//evil.test",
                "javascript:alert(1)")) {
            Answer answer = browser.get(Browser.loginTo(to));
            assertThat(answer.status()).as(to).isBetween(300, 399);
            assertOurs(URI.create(TestHub.url()).resolve(answer.header("Location")), to);
        }
    }

    @Test
    void coming_back_from_the_identity_provider_leads_to_no_other_site_either() {
        Browser newcomer = Browser.fresh();
        newcomer.signIn("agent2", "//evil.test");

        assertOurs(newcomer.place(), "//evil.test");
        assertThat(newcomer.place().getPath()).isEqualTo("/console/");
    }

    private static void assertOurs(URI place, String to) {
        URI hub = URI.create(TestHub.url());
        assertThat(place.getScheme() + "://" + place.getAuthority())
                .as(to)
                .isEqualTo(hub.getScheme() + "://" + hub.getAuthority());
        assertThat(place.getRawPath()).as(to).doesNotStartWith("//").doesNotContain("\\");
    }

    private static void assertCrossSite(Answer answer, String... headers) {
        assertThat(answer.status()).as(String.join(" ", headers)).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).endsWith("cross-site");
    }

    private static List<JsonValue> facts(String ticket) {
        JsonObject found = Api.as("agent1").get(ticket).json();
        return Stream.of("version", "state", "priority").map(found::get).toList();
    }

    private static long opened() {
        JsonObject customer = Json.createObjectBuilder()
                .add("email", "cross.site@example.com")
                .add("name", "ก้อง ตัวอย่าง")
                .build();
        JsonObject ticket = Json.createObjectBuilder()
                .add("subject", "ขอเปลี่ยนที่อยู่จัดส่ง")
                .add("kind", "request")
                .add("priority", "normal")
                .add("channel", "phone")
                .add("customer", customer)
                .add("text", "ลูกค้าโทรมาขอเปลี่ยนที่อยู่")
                .build();
        return Api.as("agent1")
                .post("/api/v1/tickets", ticket)
                .json()
                .getJsonNumber("number")
                .longValue();
    }
}
