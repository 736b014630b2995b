package th.sala.dev.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's programs, compiled once with the options that never change between starts ({@code kc.sh build}); that
 * spares every later start the augmentation. The realm file lies beside them and is read by a hub's first start.
 */
final class KeycloakDistribution {
    private static final String REALM = "sala-realm.json";
    private static final List<String> OPTIONS =
            List.of("--db=dev-file", "--health-enabled=true", "--http-management-health-enabled=false");

    private final Settings settings;
    private final Path home;

    KeycloakDistribution(Settings settings) {
        this.settings = settings;
        this.home = Versions.ofBuild().keycloakHome(settings);
    }

    /** The start script of a distribution that is ready to start. */
    Path script(Path log) throws IOException, InterruptedException {
        Path script = home.resolve("bin/kc.sh");
        if (!Files.isExecutable(script)) {
            throw new StartFailure("Keycloak is not unpacked at " + home + ". Build again: ./sala up does it.");
        }
        try (var lock = Exclusive.hold(settings.dist("keycloak.lock"))) {
            lock.requireHeld();
            placeRealm();
            buildOnce(script, log);
        }
        return script;
    }

    private void placeRealm() throws IOException {
        Path place = home.resolve("data/import").resolve(REALM);
        try (InputStream realm = KeycloakDistribution.class.getResourceAsStream("/keycloak/" + REALM)) {
            byte[] wanted = realm.readAllBytes();
            if (!Files.exists(place) || !java.util.Arrays.equals(wanted, Files.readAllBytes(place))) {
                Files.createDirectories(place.getParent());
                Files.write(place, wanted);
            }
        }
    }

    private void buildOnce(Path script, Path log) throws IOException, InterruptedException {
        Path stamp = home.resolve(".built-for-sala");
        if (Files.exists(stamp) && Files.readString(stamp).equals(OPTIONS.toString())) {
            return;
        }
        var command = new java.util.ArrayList<>(List.of(script.toString(), "build"));
        command.addAll(OPTIONS);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Environments.only(builder.environment(), Map.of());
        Process build = builder.start();
        try {
            if (build.waitFor() != 0) {
                throw new StartFailure("keycloak", "kc.sh build failed.", log);
            }
        } finally {
            ProcessTree.of(build.pid()).kill();
        }
        Files.writeString(stamp, OPTIONS.toString());
    }
}
