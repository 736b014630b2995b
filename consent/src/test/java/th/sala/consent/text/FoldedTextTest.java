package th.sala.consent.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest(name = "{0} reads like {1}")
    @CsvSource({
        "๐๑๒๓๔๕๖๗๘๙, 0123456789",
        "REFUND, refund",
        "น\u0e49\u0e4d\u0e32, น้ำ",
        "น\u0e4d\u0e49\u0e32, น้ำ",
        "น\u0e33\u0e49, น้ำ",
        "ท\u0e4d\u0e32, ทำ",
        "ก\u0e48\u0e35, กี่",
        "ป\u0e49\u0e38\u0e4d, ปุ\u0e4d้",
        "เเม่, แม่",
        "สั่ง\u200bซื้อ, สั่งซื้อ",
        "สั\u200c่งซื้อ, สั่งซื้อ",
        "co\u00adoperate, cooperate",
        "e\u0301tude, \u00e9tude",
        "it\u2019s, it's",
        "2569\u20132570, 2569-2570",
        "สิทธิ์, สิทธิ์",
        "ดีี, ดี",
    })
    void what_reads_the_same_is_the_same(String written, String read) {
        assertThat(FoldedText.fold(written)).isEqualTo(FoldedText.fold(read)).isEqualTo(read);
    }

    @Test
    void spaces_and_line_ends_are_one_space() {
        assertThat(FoldedText.fold("a \u00a0\r\n\tb")).isEqualTo("a b");
    }

    @Test
    void what_is_folded_stays_as_it_is() {
        String once = FoldedText.fold("ใบสั่งซื้อเลขที่ ๑๒๓ ของ Somchai 👩🏽‍💻 น\u0e49\u0e4d\u0e32");
        assertThat(FoldedText.fold(once)).isEqualTo(once);
    }

    @Test
    void every_place_leads_back_to_whole_letters_of_what_was_written() {
        FoldedText folded = FoldedText.of("ก  น\u0e49\u0e4d\u0e32");
        int place = folded.text().indexOf("น้ำ");
        assertThat(folded.written().substring(folded.from(place), folded.to(place + 2)))
                .isEqualTo("น\u0e49\u0e4d\u0e32");
        assertThat(folded.written().substring(folded.from(1), folded.to(1))).isEqualTo("  ");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(FoldedText.fold("")).isEmpty();
        assertThat(FoldedText.fold("\u200b")).isEmpty();
    }
}
