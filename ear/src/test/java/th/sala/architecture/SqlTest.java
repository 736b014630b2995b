package th.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL and JPQL are constants: what is bound can never become what is executed. */
class SqlTest {
    private static final List<String> MODULES = List.of("consent", "ticketing-ejb", "channels-camel", "web");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\.(createQuery|createUpdate|createNativeQuery|createCall|createScript|prepareBatch|prepareStatement|select|execute)\\(\\s*([^\\s,)]*)");
    private static final Pattern SAFE_ARGUMENT = Pattern.compile("(\\w+\\.)*[A-Z][A-Z0-9_]*|\"[^\"]*\"?|\"\"\".*|\\w*[rR]un\\w*|\\(.*|\\w+::.*|");
    private static final Pattern CONSTANT =
            Pattern.compile("static final String ([A-Z0-9_]+)\\s*=\\s*((?:\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|[^;\"])*);", Pattern.DOTALL);
    private static final Pattern CONSTANT_PARTS =
            Pattern.compile("(\\s|\\+|\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|(\\w+\\.)*[A-Z][A-Z0-9_]*)*", Pattern.DOTALL);

    @Test
    void statements_are_given_as_constants() {
        assertThat(sources().filter(SqlTest::usesADatabase).flatMap(SqlTest::builtStatements)).isEmpty();
    }

    @Test
    void those_constants_are_made_of_constants_only() {
        assertThat(sources().filter(SqlTest::usesADatabase).flatMap(SqlTest::builtConstants)).isEmpty();
    }

    private static boolean usesADatabase(Path file) {
        String source = read(file);
        return source.contains("org.jdbi") || source.contains("jakarta.persistence") || source.contains("java.sql");
    }

    private static Stream<String> builtStatements(Path file) {
        return STATEMENT.matcher(read(file))
                .results()
                .filter(match -> !SAFE_ARGUMENT.matcher(match.group(2)).matches())
                .map(match -> file.getFileName() + ": " + match.group());
    }

    private static Stream<String> builtConstants(Path file) {
        return CONSTANT.matcher(read(file))
                .results()
                .filter(match -> !CONSTANT_PARTS.matcher(match.group(2)).matches())
                .map(match -> file.getFileName() + ": " + match.group(1));
    }

    private static Stream<Path> sources() {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(SqlTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path root) {
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
