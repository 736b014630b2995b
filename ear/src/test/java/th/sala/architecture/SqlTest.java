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
    private static final Pattern CONCATENATED_ARGUMENT = Pattern.compile(
            "\\.(createQuery|createUpdate|createNativeQuery|createCall|createScript|prepareBatch|prepareStatement|select|execute)\\([^()\"]*\\+");
    private static final Pattern SQL_TEXT = Pattern.compile(
            "(\"\"\"\\s*|\")(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|TRUNCATE|LOCK|NOTIFY|CALL)\\s", Pattern.MULTILINE);
    private static final Pattern GROWING = Pattern.compile(
            "\\s*(\\+\\s*+(?!\"|(\\w+\\.)*[A-Z][A-Z0-9_]+\\b)|\\.(formatted|concat|replace|replaceAll)\\()",
            Pattern.MULTILINE);

    @Test
    void no_statement_is_put_together_where_it_is_executed() {
        assertThat(sources().filter(SqlTest::usesADatabase).flatMap(SqlTest::concatenatedArguments))
                .isEmpty();
    }

    @Test
    void no_sql_text_grows_by_anything_but_constants() {
        assertThat(sources().filter(SqlTest::usesADatabase).flatMap(SqlTest::growingTexts))
                .isEmpty();
    }

    @Test
    void the_rule_finds_what_it_forbids() {
        assertThat(growing("\"SELECT a FROM b WHERE c = \" + name")).isTrue();
        assertThat(growing("\"\"\"\n SELECT a FROM b\n \"\"\".formatted(name)")).isTrue();
        assertThat(growing("\"SELECT a FROM b \" + ORDER_BY_AGE;")).isFalse();
        assertThat(growing("\"SELECT a FROM b \" + \"ORDER BY c\";")).isFalse();
    }

    private static boolean usesADatabase(Path file) {
        String source = read(file);
        return source.contains("org.jdbi") || source.contains("jakarta.persistence") || source.contains("java.sql");
    }

    private static Stream<String> concatenatedArguments(Path file) {
        return CONCATENATED_ARGUMENT
                .matcher(read(file))
                .results()
                .map(match -> file.getFileName() + ": " + match.group());
    }

    private static Stream<String> growingTexts(Path file) {
        return growing(read(file)) ? Stream.of(file.getFileName().toString()) : Stream.empty();
    }

    private static boolean growing(String source) {
        return SQL_TEXT.matcher(source).results().anyMatch(text -> {
            String quote = text.group(1).strip();
            int end = source.indexOf(quote, text.end());
            return end >= 0
                    && GROWING.matcher(source)
                            .region(end + quote.length(), source.length())
                            .lookingAt();
        });
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
