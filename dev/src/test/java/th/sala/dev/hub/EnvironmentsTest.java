package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {
    @Test
    void the_application_never_sees_the_secrets_of_the_owner_the_superuser_or_the_sign_in_server() {
        Settings settings = Settings.of(
                Path.of("/project"),
                Map.of(
                        "SALA_DB_OWNER_USER", "boss",
                        "SALA_DB_OWNER_PASSWORD", "secret-1",
                        "SALA_PG_SUPERUSER_PASSWORD", "secret-2",
                        "SALA_KEYCLOAK_ADMIN_PASSWORD", "secret-3"));
        Map<String, String> seen = Environments.ofApplication(settings);
        assertThat(seen.values()).noneMatch(value -> value.startsWith("secret-"));
        assertThat(seen).doesNotContainKey("SALA_DB_OWNER_USER");
    }

    @Test
    void the_application_sees_where_its_database_its_sign_in_server_and_its_mail_are() {
        Map<String, String> seen = Environments.ofApplication(Settings.of(Path.of("/project"), Map.of()));
        assertThat(seen)
                .containsEntry("SALA_DB_USER", "sala_app")
                .containsEntry("SALA_OIDC_ISSUER", "http://localhost:8180/realms/sala")
                .containsEntry("MP_JWT_VERIFY_AUDIENCES", "sala-api")
                .containsEntry("SALA_IMAP_PORT", "3143")
                .containsEntry("SALA_MODE", "development");
    }

    @Test
    void what_goes_to_providers_goes_to_the_stand_in_until_one_is_named_and_never_in_production() {
        assertThat(seen(Map.of("SALA_STANDIN_PORT", "8191")))
                .containsEntry("SALA_LINE_API_URL", "http://127.0.0.1:8191")
                .containsEntry("SALA_LINE_DATA_URL", "http://127.0.0.1:8191")
                .containsEntry("SALA_GRAPH_API_URL", "http://127.0.0.1:8191");
        assertThat(seen(Map.of("SALA_LINE_API_URL", "https://line.example.com")))
                .containsEntry("SALA_LINE_API_URL", "https://line.example.com")
                .doesNotContainKey("SALA_GRAPH_API_URL");
        assertThat(seen(Map.of("SALA_MODE", "production"))).doesNotContainKey("SALA_LINE_API_URL");
    }

    private static Map<String, String> seen(Map<String, String> given) {
        return Environments.ofApplication(Settings.of(Path.of("/project"), given));
    }
}
