package th.sala.ticketing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {
    private static final String FOLD = "✂";
    private static final Path OWN = Path.of("src/test/resources/fold");
    private static final Path FOREIGN = Path.of("..")
            .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
            .resolve("discourse-reply-trimmer/test");

    @TestFactory
    Stream<DynamicTest> a_reply_is_folded_where_its_golden_file_says() {
        return texts(OWN).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String golden = read(file);
                    OptionalInt point = QuotedText.from(golden.replace(FOLD, ""));
                    assertThat(point.isPresent() ? point.getAsInt() : -1).isEqualTo(golden.indexOf(FOLD));
                }));
    }

    @Test
    void the_own_set_has_at_least_forty_replies_with_something_to_fold() {
        assertThat(texts(OWN).stream().filter(file -> read(file).contains(FOLD)))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    /** The others answer above, between or below what they quote; those below and between stay whole here. */
    @Test
    void of_foreign_replies_in_twelve_languages_at_least_85_percent_are_folded_as_their_collectors_did() {
        assumeTrue(Files.isDirectory(FOREIGN), "The corpora are not beside the tree.");
        List<Path> emails = texts(FOREIGN.resolve("emails"));
        List<String> otherwise = emails.stream()
                .filter(file -> !QuotedText.own(read(file))
                        .strip()
                        .equals(read(FOREIGN.resolve("trimmed").resolve(file.getFileName()))
                                .strip()))
                .map(file -> file.getFileName().toString())
                .toList();
        int equal = emails.size() - otherwise.size();
        System.out.printf("discourse-reply-trimmer: %d of %d folded alike%n", equal, emails.size());
        assertThat(emails).hasSize(64);
        assertThat(equal * 100).as("folded otherwise: %s", otherwise).isGreaterThanOrEqualTo(85 * emails.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On ",
                "> ",
                "\n",
                "On 10:30 a@b ",
                "--\n",
                "From: a\n",
                "x\n--\n",
                "-",
                "เมื่อ 10:30 <\n",
                ">\nเมื่อ "
            })
    void a_hostile_text_takes_no_longer_than_its_length_demands(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> QuotedText.from(text));
    }

    @Test
    void windows_line_ends_change_nothing() {
        String text = "ได้ค่ะ\r\n\r\nเมื่อ 16 พ.ย. 2569 10:23 A <a@sala.test> เขียนว่า:\r\n> สวัสดี\r\n";
        assertThat(QuotedText.from(text)).hasValue(text.indexOf("เมื่อ"));
        assertThat(QuotedText.own(text)).isEqualTo("ได้ค่ะ");
    }

    private static List<Path> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
