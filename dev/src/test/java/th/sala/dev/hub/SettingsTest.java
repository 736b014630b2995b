package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void an_empty_environment_gives_the_addresses_of_the_public_contract() {
        Settings settings = Settings.of(ROOT, Map.of());
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/sala");
        assertThat(settings.port(Port.PG)).isEqualTo(15432);
        assertThat(settings.dataDir()).isEqualTo(Path.of("/project/.sala"));
    }

    @Test
    void a_blank_variable_counts_as_not_given() {
        assertThat(Settings.of(ROOT, Map.of("SALA_HTTP_PORT", " ")).port(Port.HTTP))
                .isEqualTo(8080);
    }

    @Test
    void the_administration_port_follows_the_web_port_unless_it_is_given() {
        Settings moved = Settings.of(ROOT, Map.of("SALA_HTTP_PORT", "9000"));
        assertThat(moved.port(Port.ADMIN)).isEqualTo(9048);
        assertThat(moved.with("SALA_ADMIN_PORT", "4848").port(Port.ADMIN)).isEqualTo(4848);
    }

    @Test
    void a_port_that_is_no_number_is_refused_with_its_variable() {
        Settings wrong = Settings.of(ROOT, Map.of("SALA_PG_PORT", "abc"));
        assertThatThrownBy(() -> wrong.port(Port.PG)).hasMessageContaining("SALA_PG_PORT");
    }

    @Test
    void an_isolated_hub_has_its_own_folder_and_a_port_for_each_purpose() {
        System.setProperty("sala.root", ROOT.toString());
        Settings isolated = Settings.isolated(Path.of("/elsewhere"), 20000);
        System.clearProperty("sala.root");
        assertThat(isolated.dataDir()).isEqualTo(Path.of("/elsewhere"));
        assertThat(Arrays.stream(Port.values()).map(isolated::port)).doesNotHaveDuplicates();
        assertThat(isolated.publicUrl()).isEqualTo("http://localhost:20000");
    }

    @Test
    void a_second_node_shares_everything_but_its_ports_and_the_folder_of_its_server() {
        Settings first = Settings.of(ROOT, Map.of());
        Settings second = first.node(2);
        assertThat(second.publicUrl()).isEqualTo("http://localhost:8280");
        assertThat(second.port(Port.ADMIN)).isEqualTo(8328);
        assertThat(second.onNode("payara")).isEqualTo("payara-2");
        assertThat(second.dataDir()).isEqualTo(first.dataDir());
        assertThat(Database.url(second)).isEqualTo(Database.url(first));
        assertThat(second.issuer()).isEqualTo(first.issuer());
        assertThat(first.node(1).onNode("payara")).isEqualTo("payara");
    }

    @Test
    void a_part_is_embedded_until_somebody_names_another() {
        Settings outside = Settings.of(
                ROOT, Map.of("SALA_DB_URL", "jdbc:postgresql://db.example.com/sala", "SALA_IMAP_HOST", "mail.test"));
        assertThat(outside.embeddedDatabase()).isFalse();
        assertThat(outside.embeddedMail()).isFalse();
        assertThat(outside.embeddedIdentity()).isTrue();
    }
}
