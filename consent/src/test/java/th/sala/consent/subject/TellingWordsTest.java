package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "คุณสมชาย 081-234-5678 ขอเปลี่ยนที่อยู่, คุณสมชาย 0••• ขอเปลี่ยนที่อยู่",
        "โทรกลับเบอร์๐๘๑๒๓๔๕๖๗๘ด้วย, โทรกลับเบอร์๐•••ด้วย",
        "+66 81 234 5678 ติดต่อไม่ได้, +••• ติดต่อไม่ได้",
        "เมลคือsomchai@example.comค่ะ, เมลคือs•••@example.comค่ะ",
        "บัตร 1-1037-02071-81-1 หมดอายุ, บัตร 1••• หมดอายุ"
    })
    void contactPointsAndNationalIdsAreMaskedWhereThaiLettersTouchThem(String said, String shown) {
        assertThat(TellingWords.masked(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ของยังไม่มา", "เลขพัสดุ EE123456789TH", "คำสั่งซื้อ 2569/00125 ยอด 1,250 บาท", ""})
    void whatLeadsToNobodyStays(String said) {
        assertThat(TellingWords.masked(said)).isEqualTo(said);
    }

    @Test
    void whatMayBeReadStaysAndNoWordsAreNone() {
        assertThat(TellingWords.masked("0812345678 หรือ 0899999999", "0812345678"::equals))
                .isEqualTo("0812345678 หรือ 0•••");
        assertThat(TellingWords.masked(null)).isNull();
    }
}
