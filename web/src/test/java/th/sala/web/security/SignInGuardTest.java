package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import th.sala.consent.mode.Mode;

class SignInGuardTest {
    private static final OidcSettings PUBLISHED = settings("sala-console-dev-secret");
    private static final OidcSettings OWN = settings("a secret of our own");

    @Test
    void production_refuses_the_published_secret() {
        assertThatThrownBy(new SignInGuard(PUBLISHED, Mode.PRODUCTION)::check)
                .hasMessageContaining("SALA_OIDC_CLIENT_SECRET");
        assertThatCode(new SignInGuard(OWN, Mode.PRODUCTION)::check).doesNotThrowAnyException();
    }

    @Test
    void development_takes_it() {
        assertThatCode(new SignInGuard(PUBLISHED, Mode.DEVELOPMENT)::check).doesNotThrowAnyException();
    }

    private static OidcSettings settings(String secret) {
        return new OidcSettings(new Origins("https://desk.example.com"), "https://id.example.com/realms/sala", secret);
    }
}
