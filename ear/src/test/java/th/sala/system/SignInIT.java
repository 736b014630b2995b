package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Browser;
import th.sala.system.client.TestHub;
import th.sala.system.client.Wire;

/** Signing in ends somewhere, whatever happened on the way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {
    private static final String STRAY = "/callback?code=x&state=y";

    @Test
    void a_callback_that_this_browser_never_asked_for_begins_the_sign_in_once() {
        Browser browser = Browser.fresh();

        Answer first = browser.get(STRAY);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).startsWith("/login");

        Answer identityProvider = browser.get(first.header("Location"));
        assertThat(identityProvider.header("Location")).startsWith(TestHub.issuer());

        assertThat(browser.get(STRAY).status()).isEqualTo(401);
    }

    @Test
    void a_browser_that_keeps_no_cookies_is_not_sent_round_for_ever() {
        String again = Browser.fresh().get(STRAY).header("Location");

        assertThat(Browser.fresh().get(again).status()).isEqualTo(401);
    }

    @Test
    void a_sign_in_whose_session_ended_meanwhile_still_ends_in_the_console() {
        Browser browser = Browser.fresh();
        String signInPage = browser.get(Browser.loginTo("/console/")).header("Location");
        browser.forget();

        browser.signInAt(signInPage, "agent1");

        assertThat(browser.place().getPath()).isEqualTo("/console/");
        assertThat(browser.get("/api/v1/me").json().getString("name")).isEqualTo("agent1");
    }

    @Test
    void two_tabs_that_sign_in_at_once_both_end_in_the_hub() {
        Browser browser = Browser.fresh();
        String firstTab = browser.get(Browser.loginTo("/console/")).header("Location");
        String secondTab = browser.get(Browser.loginTo("/privacy/")).header("Location");

        browser.signInAt(firstTab, "agent1");
        assertThat(browser.place().getPath()).isIn("/console/", "/privacy/");

        browser.signInAt(secondTab, "agent1");
        assertThat(browser.place().getPath()).isIn("/console/", "/privacy/");
    }

    @Test
    void a_stray_callback_leads_who_is_signed_in_to_where_the_work_is() {
        assertThat(Browser.signedIn("agent1").get(STRAY).header("Location")).isEqualTo("/console/");
        assertThat(Browser.signedIn("dpo1").get(STRAY).header("Location")).isEqualTo("/privacy/");
    }

    @Test
    void a_refused_sign_in_begins_again_too() {
        Browser browser = Browser.fresh();
        URI page = URI.create(browser.get(Browser.loginTo("/console/")).header("Location"));
        String state = page.getQuery().replaceAll(".*\\bstate=([^&]+).*", "$1");

        Answer answer = browser.get("/callback?error=temporarily_unavailable&state=" + state);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith("/login");
    }

    @Test
    void nobody_who_is_signed_in_is_refused_because_others_ask_at_the_same_moment() {
        List<Browser> browsers = List.of(Browser.signedIn("agent1"), Browser.signedIn("agent2"), Browser.fresh());
        ExecutorService crowd = Executors.newFixedThreadPool(12);
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 1_500)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> browsers.get(one % 3).get("/api/v1/me").status(), crowd))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1_000);
        crowd.shutdown();
    }

    @Test
    void a_forged_host_steers_nothing() {
        for (String path : List.of(
                "/",
                "/console",
                "/privacy",
                "/console/",
                "/assets",
                "/login?to=%2Fconsole%2F",
                STRAY,
                "/nowhere",
                "/api/v1/me",
                "/health",
                "/openapi")) {
            assertThat(Wire.answer("GET", path, "evil.test")).as(path).doesNotContain("evil.test");
        }
        assertThat(Wire.answer("GET", "/login?to=%2Fconsole%2F", "evil.test"))
                .contains("redirect_uri=" + Browser.encoded(TestHub.url() + "/callback"));
    }
}
