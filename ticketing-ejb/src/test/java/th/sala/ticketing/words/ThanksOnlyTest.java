package th.sala.ticketing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers write last, in both languages, and what they write when it is not the last. */
class ThanksOnlyTest {
    private static final Path SETS = Path.of("src/test/resources/thanks");

    /** They open a ticket again alone, because they call; behind thanks they do not. */
    private static final Set<String> SAYS_NOTHING_MORE = Set.of("คะ", "แอดมินคะ", "...");

    @Test
    void no_complaint_is_taken_for_thanks() throws IOException {
        List<String> complaints = lines("complaints.txt");
        assertThat(complaints).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(complaints.stream().filter(ThanksOnlyTest::isThanks)).isEmpty();
    }

    @Test
    void at_least_95_percent_of_closings_are_recognised() throws IOException {
        List<String> closings = lines("closings.txt");
        List<String> missed =
                closings.stream().filter(closing -> !isThanks(closing)).toList();
        System.out.printf("closings: %d of %d recognised%n", closings.size() - missed.size(), closings.size());
        assertThat(closings).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(missed.size() * 100).as("missed: %s", missed).isLessThanOrEqualTo(5 * closings.size());
    }

    @Test
    void every_closing_followed_by_a_complaint_is_a_complaint() throws IOException {
        List<String> complaints = lines("complaints.txt");
        List<String> closings = lines("closings.txt");
        Stream<String> both = closings.stream()
                .flatMap(closing -> complaints.stream()
                        .filter(complaint -> !SAYS_NOTHING_MORE.contains(complaint))
                        .map(complaint -> closing + " " + complaint));
        assertThat(both.filter(ThanksOnlyTest::isThanks)).isEmpty();
    }

    @Test
    void a_signature_with_the_writers_own_name_changes_nothing_and_another_word_does() {
        assertThat(ThanksOnly.is("ขอบคุณค่ะ\nสมหญิง รักไทย", "สมหญิง รักไทย")).isTrue();
        assertThat(ThanksOnly.is("Thanks,\nNid", "Nid Rakthai")).isTrue();
        assertThat(ThanksOnly.is("ขอบคุณค่ะ\nสมหญิง รักไทย", null)).isFalse();
        assertThat(ThanksOnly.is("สมหญิง", "สมหญิง")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "-", "5", "ๆ", "\uD83D", "\u0000"})
    void nothing_is_no_thanks(String nothing) {
        assertThat(isThanks(nothing)).isFalse();
    }

    @Test
    void a_long_text_is_more_than_thanks() {
        assertThat(isThanks("ขอบคุณค่ะ ".repeat(100))).isFalse();
    }

    private static boolean isThanks(String words) {
        return ThanksOnly.is(words, null);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(SETS.resolve(file));
    }
}
