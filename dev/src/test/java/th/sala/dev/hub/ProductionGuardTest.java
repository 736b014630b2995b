package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "SALA_MODE", "production",
            "SALA_DB_URL", "jdbc:postgresql://db.example.com/sala",
            "SALA_DB_PASSWORD", "own",
            "SALA_DB_OWNER_PASSWORD", "own",
            "SALA_MASTER_KEY", "own",
            "SALA_OIDC_ISSUER", "https://id.example.com/realms/sala",
            "SALA_OIDC_CLIENT_SECRET", "own",
            "SALA_ERASURE_SECRET", "own",
            "SALA_SMTP_HOST", "mail.example.com");

    @Test
    void development_may_use_every_default() {
        assertThatCode(() -> ProductionGuard.check(settings(Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void production_with_its_own_secrets_and_servers_may_start() {
        assertThatCode(() -> ProductionGuard.check(settings(COMPLETE))).doesNotThrowAnyException();
    }

    @Test
    void production_refuses_each_default_secret_by_name() {
        for (Secret secret : Secret.values()) {
            var changed = new HashMap<>(COMPLETE);
            if (changed.replace(secret.variable(), secret.standard()) != null) {
                assertThatThrownBy(() -> ProductionGuard.check(settings(changed)))
                        .hasMessageContaining(secret.variable());
            }
        }
    }

    @Test
    void production_refuses_the_servers_that_hold_demo_accounts() {
        assertThat(ProductionGuard.reasons(settings(Map.of("SALA_MODE", "production"))))
                .anyMatch(reason -> reason.contains("demo accounts"))
                .anyMatch(reason -> reason.contains("development mail server"));
    }

    @Test
    void a_slip_in_the_mode_is_refused_instead_of_starting_with_published_secrets() {
        assertThatThrownBy(() -> ProductionGuard.check(settings(Map.of("SALA_MODE", "prod"))))
                .hasMessage("SALA_MODE must be production or development.");
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.of(Path.of("/project"), environment);
    }
}
