package th.sala.consent.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests say, by a tag of JUnit, that they show a duty of the law. */
final class NamedTests {
    private static final List<String> MODULES = List.of("consent", "ticketing-ejb", "channels-camel", "web", "ear");
    private static final Pattern TAGGED =
            Pattern.compile("@Tag\\(\"(P\\d+\\.\\d+)\"\\)(?=[^;]*?(?:class|void)\\s+(\\w+))", Pattern.DOTALL);

    private NamedTests() {}

    /** Names of tests by key, sorted. */
    static Map<String, Set<String>> byKey() {
        Map<String, Set<String>> tests = new TreeMap<>();
        MODULES.stream()
                .flatMap(module -> sources(Path.of("..", module, "src", "test", "java")))
                .forEach(file -> TAGGED.matcher(read(file))
                        .results()
                        .forEach(tag -> tests.computeIfAbsent(tag.group(1), key -> new TreeSet<>())
                                .add(name(file, tag.group(2)))));
        return tests;
    }

    private static String name(Path file, String tagged) {
        String type = file.getFileName().toString().replace(".java", "");
        return type.equals(tagged) ? type : type + "." + tagged;
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
