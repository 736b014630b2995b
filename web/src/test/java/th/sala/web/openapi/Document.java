package th.sala.web.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import th.sala.web.HubApplication;

/** The document that {@code /openapi} serves, made without a server: annotations read, then completed. */
final class Document {
    /** It would name every record of another module that it does not read; {@link ApiDescription} does. */
    private static final Logger READER = Logger.getLogger("io.smallrye.openapi");

    private static final SmallRyeOpenAPI MADE = made();
    private static final OpenAPI MODEL = MADE.model();

    private Document() {}

    /** @param name verb and path, such as {@code GET /api/v1/tickets} */
    record Described(String name, Operation operation) {}

    static List<Described> operations() {
        return MODEL.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(verb -> new Described(verb.getKey() + " " + path.getKey(), verb.getValue())))
                .toList();
    }

    static OpenAPI model() {
        return MODEL;
    }

    static String text() {
        return MADE.toJSON();
    }

    /** Every class of the module, by its file. */
    static List<Path> classes() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        try {
            return Path.of(HubApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SmallRyeOpenAPI made() {
        READER.setLevel(Level.OFF);
        return SmallRyeOpenAPI.builder()
                .withConfig(new NothingConfigured())
                .withIndex(index())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .addFilter(new ApiDescription())
                .build();
    }

    private static Index index() {
        var indexer = new Indexer();
        classes().forEach(file -> {
            try (var bytes = Files.newInputStream(file)) {
                indexer.index(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return indexer.complete();
    }

    private static final class NothingConfigured implements Config {
        @Override
        public <T> T getValue(String name, Class<T> type) {
            throw new NoSuchElementException(name);
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new NoSuchElementException(name);
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.empty();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return List.of();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException(type.getName());
        }
    }
}
