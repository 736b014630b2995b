package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CH-5: a caller is found by number, however it is written. */
class PhoneNumberTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "0812345634",
                "081-234-5634",
                "081 234 5634",
                "(081) 234-5634",
                "(0)81 234 5634",
                "+66812345634",
                "+66 81 234 5634",
                "+66 (0)81 234 5634",
                "+66-081-234-5634",
                "66812345634",
                "0066812345634",
                "๐๘๑-๒๓๔-๕๖๓๔",
                "+๖๖ ๘๑ ๒๓๔ ๕๖๓๔",
                "０８１２３４５６３４",
                "โทร. 081-234-5634",
                "tel:+66812345634",
                "081.234.5634"
            })
    void every_thai_spelling_is_one_number(String spelling) {
        assertThat(PhoneNumber.read(spelling)).contains(new PhoneNumber("+66812345634", null));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "02 679 1234 ต่อ 12",
                "02-679-1234 ต่อ ๑๒",
                "0 2679 1234 ext. 12",
                "+6626791234;ext=12",
                "026791234 #12"
            })
    void what_stands_behind_the_switchboard_is_no_part_of_the_number(String spelling) {
        assertThat(PhoneNumber.read(spelling)).contains(new PhoneNumber("+6626791234", "12"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"+1 415 555 2671, +14155552671", "001 1 415 555 2671, +14155552671", "0044 20 7946 0958, +442079460958"
    })
    void a_number_of_abroad_keeps_its_country(String spelling, String e164) {
        assertThat(PhoneNumber.read(spelling)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"", "anonymous", "unknown", "1669", "191", "08123456", "ไม่แสดงเลขหมาย", "+", "0000000000"})
    void what_no_country_knows_is_no_number(String spelling) {
        assertThat(PhoneNumber.read(spelling)).isEmpty();
    }

    @Test
    void it_tells_nobody_the_number_by_accident() {
        assertThat(new PhoneNumber("+66812345634", null).toString()).doesNotContain("8123");
        assertThat(PhoneNumber.read(null)).isEmpty();
        assertThat(PhoneNumber.read("0".repeat(10_000))).isEmpty();
    }
}
