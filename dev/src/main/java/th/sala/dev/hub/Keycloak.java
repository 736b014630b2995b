package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded Keycloak with the realm {@code sala}; its own small database lies in the hub's data directory. */
final class Keycloak implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Settings settings;
    private final Daemon daemon;

    Keycloak(Settings settings) {
        this.settings = settings;
        this.daemon = new Daemon(settings, name());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK);
    }

    @Override
    public boolean answers() {
        return daemon.running() && Probe.ok(realm());
    }

    @Override
    public Optional<Long> pid() {
        return daemon.pid();
    }

    @Override
    public Path log() {
        return daemon.log();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        stop();
        forgetHalfImport();
        Path script = new KeycloakDistribution(settings).script(log());
        daemon.launch(command(script), environment(), log());
        if (!daemon.awaitAnswer(PATIENCE, () -> Probe.ok(realm()))) {
            throw new StartFailure(name(), "the realm sala does not answer at " + realm() + ".", log());
        }
        Files.writeString(imported(), settings.publicUrl());
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        daemon.stop(Duration.ofSeconds(20));
    }

    /** A first start that was cut off leaves a realm without its users; only a finished one is kept. */
    private void forgetHalfImport() throws IOException {
        if (!Files.exists(imported())) {
            Folders.delete(data());
        }
        Files.createDirectories(data());
    }

    private List<String> command(Path script) {
        String url = "http://localhost:" + settings.port(Port.KEYCLOAK);
        return List.of(
                script.toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--hostname=" + url,
                "--db-url=jdbc:h2:file:" + data().resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m",
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.secret(Secret.KEYCLOAK_ADMIN_PASSWORD),
                "SALA_OIDC_CLIENT_SECRET", settings.secret(Secret.OIDC_CLIENT_SECRET),
                "SALA_INTEGRATION_SECRET", settings.secret(Secret.INTEGRATION_SECRET),
                "SALA_ERASURE_SECRET", settings.secret(Secret.ERASURE_SECRET),
                "SALA_PUBLIC_URL", settings.publicUrl());
    }

    private String realm() {
        return settings.issuer() + "/.well-known/openid-configuration";
    }

    private Path data() {
        return settings.dataDir().resolve("keycloak");
    }

    private Path imported() {
        return data().resolve("imported");
    }
}
