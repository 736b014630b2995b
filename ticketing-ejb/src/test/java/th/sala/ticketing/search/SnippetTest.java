package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.search.FoundTicket.Part;

class SnippetTest {

    @Test
    void a_long_text_is_shown_from_shortly_before_the_first_hit() {
        List<Part> parts = Snippet.around("ก".repeat(500) + " คืนเงิน " + "ข".repeat(500), terms("คืนเงิน"));

        assertThat(parts).hasSize(5);
        assertThat(parts.get(0)).isEqualTo(new Part("…", false));
        assertThat(parts.get(2)).isEqualTo(new Part("คืนเงิน", true));
        assertThat(parts.get(4)).isEqualTo(new Part("…", false));
        assertThat(text(parts)).hasSizeLessThan(210);
    }

    @Test
    void a_piece_never_begins_or_ends_between_a_letter_and_its_marks() {
        for (int length = 0; length < 60; length++) {
            String text = text(Snippet.around(
                    "ที่นี้".repeat(80) + "ก".repeat(length) + "คืนเงิน" + "น้ำ".repeat(200), terms("คืนเงิน")));
            assertThat(text.replace("…", ""))
                    .doesNotMatch("^\\p{M}.*")
                    .doesNotMatch("^\u0e33.*")
                    .doesNotEndWith("น");
        }
    }

    @Test
    void what_was_written_is_shown_though_something_plainer_was_typed() {
        assertThat(Snippet.whole("เลข ๑๒๓ น\u0e49\u0e4d\u0e32", terms("123 น้ำ")))
                .containsExactly(
                        new Part("เลข ", false),
                        new Part("๑๒๓", true),
                        new Part(" ", false),
                        new Part("น\u0e49\u0e4d\u0e32", true));
    }

    @Test
    void words_with_a_sign_between_them_are_marked_as_one() {
        assertThat(Snippet.whole("see foo-bar", terms("\"foo bar\"")))
                .containsExactly(new Part("see ", false), new Part("foo-bar", true));
    }

    @Test
    void what_is_masked_is_not_given_away_by_a_mark() {
        assertThat(Snippet.whole("call 081-234-5678 now", terms("5678")))
                .containsExactly(new Part("call 0••• now", false));
    }

    @Test
    void nothing_is_no_part() {
        assertThat(Snippet.around("", terms("x"))).isEmpty();
    }

    private static List<SearchTerm> terms(String q) {
        return SearchWords.read(q).terms();
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
