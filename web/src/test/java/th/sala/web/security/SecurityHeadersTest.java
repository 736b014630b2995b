package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void the_policy_names_our_own_files_sockets_and_sign_in_page_and_nothing_inline() {
        var policy = ContentPolicy.of("https://desk.example.com", "https://id.example.com/realms/sala")
                .header();

        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' wss://desk.example.com")
                .contains("form-action 'self' https://id.example.com")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void only_files_that_never_change_are_kept() {
        assertThat(SecurityHeaders.cacheRule("/assets/index-abc.js")).contains("immutable");
        assertThat(SecurityHeaders.cacheRule("/console/")).isEqualTo("no-cache");
        assertThat(SecurityHeaders.cacheRule("/api/v1/tickets")).isEqualTo("no-store");
        assertThat(SecurityHeaders.cacheRule("/login")).isEqualTo("no-store");
    }

    @Test
    void pages_of_other_sites_load_the_chat_widget_and_nothing_else() {
        assertThat(SecurityHeaders.embedRule("/widget/sala-chat.js")).isEqualTo("cross-origin");
        assertThat(SecurityHeaders.embedRule("/widget/demo.html")).isEqualTo("same-origin");
        assertThat(SecurityHeaders.embedRule("/assets/index-abc.js")).isEqualTo("same-origin");
        assertThat(SecurityHeaders.cacheRule("/widget/sala-chat.js")).isEqualTo("no-cache");
    }
}
