package th.sala.dev.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build unpacked the servers; the version numbers come from the parent pom. */
record Versions(String payara, String keycloak) {

    static Versions ofBuild() {
        var read = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("/versions.properties")) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(read.getProperty("payara"), read.getProperty("keycloak"));
    }

    Path payaraHome(Settings settings) {
        return settings.dist("payara-" + payara).resolve("payara6/glassfish");
    }

    Path keycloakHome(Settings settings) {
        return settings.dist("keycloak-" + keycloak).resolve("keycloak-" + keycloak);
    }
}
