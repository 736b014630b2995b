package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void lines_become_one_and_contact_points_are_masked() {
        assertThat(OneLine.of("สวัสดีค่ะ\r\n\n โทร 0812345678"))
                .startsWith("สวัสดีค่ะ โทร ")
                .doesNotContain("0812345678");
    }

    @Test
    void a_long_text_is_cut_where_a_thai_letter_ends_with_its_marks() {
        String letter = "ที่";
        assertThat(OneLine.of(letter.repeat(200))).isEqualTo(letter.repeat(160) + "…");
        assertThat(OneLine.of(letter.repeat(160))).isEqualTo(letter.repeat(160));
    }
}
