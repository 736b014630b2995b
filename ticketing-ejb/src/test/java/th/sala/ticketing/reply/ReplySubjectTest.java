package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplySubjectTest {

    @ParameterizedTest
    @CsvSource({
        "พัสดุหาย, Re: พัสดุหาย [#1000007]",
        "Re: พัสดุหาย, Re: พัสดุหาย [#1000007]",
        "RE: Fwd: re[2]: Lost, Re: Lost [#1000007]",
        "ตอบกลับ: พัสดุหาย [#1000007], Re: พัสดุหาย [#1000007]",
        "Regarding my order, Re: Regarding my order [#1000007]",
        "'', Re: [#1000007]"
    })
    void an_answer_says_re_once_and_the_number_once(String subject, String answer) {
        assertThat(ReplySubject.of(subject, 1_000_007)).isEqualTo(answer);
    }

    @Test
    void no_line_break_survives() {
        assertThat(ReplySubject.of("a\r\nBcc: x@example.com", 1_000_007)).doesNotContain("\r", "\n");
    }

    @Test
    void a_long_thai_subject_is_cut_between_characters_as_readers_see_them() {
        String cut = ReplySubject.oneLine("ที่".repeat(500));
        assertThat(cut).isEqualTo("ที่".repeat(200));
    }
}
