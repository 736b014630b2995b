package th.sala.web.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** @param commit the one it was built from; {@code unknown} when built outside a repository */
public record Build(String commit, String version) {
    public static final Build CURRENT = load();

    private static Build load() {
        var properties = new Properties();
        try (var file = Build.class.getResourceAsStream("/build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("commit"), properties.getProperty("version"));
    }
}
