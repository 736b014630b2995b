package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import th.sala.consent.mode.Mode;

class PublicAddressGuardTest {
    private static final Origins DEFAULT = new Origins("http://localhost:8080");

    @Test
    void production_refuses_an_address_that_its_links_cannot_use() {
        assertThatThrownBy(new PublicAddressGuard(DEFAULT, Mode.PRODUCTION)::check)
                .hasMessageContaining("SALA_PUBLIC_URL");
        assertThatCode(new PublicAddressGuard(new Origins("https://desk.example.com"), Mode.PRODUCTION)::check)
                .doesNotThrowAnyException();
    }

    @Test
    void development_takes_it() {
        assertThatCode(new PublicAddressGuard(DEFAULT, Mode.DEVELOPMENT)::check).doesNotThrowAnyException();
    }
}
