package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somchai@example.com",
                "พบ somchai@example.com แล้ว",
                "a＠b.com",
                "a﹫b.com",
                "0812345678",
                "081-234-5678",
                "081/234/5678",
                "081–234–5678",
                "081_234_5678",
                "081.234.5678",
                "081 / 234 / 5678",
                "081\u00a0234\u00a05678",
                "081\u200b234\u200b5678",
                "０８１２３４５６７８",
                "๐๘๑๒๓๔๕๖๗๘",
                "๐๘๑-234-๕๖๗๘",
                "+66 81 234 5678",
                "66812345678",
                "โทร 02 123 4567",
                "(02) 123-4567",
                "1234567890123",
                "1-2345-67890-12-1",
                "from:มาลี",
                "พัสดุ From:\"มาลี ใจดี\""
            })
    void what_looks_like_personal_data_does_not_belong_into_an_address(String words) {
        assertThat(PersonalWords.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "พัสดุหาย",
                "refund order 12345678",
                "10000003",
                "2026-11-21",
                "12 34 56 78",
                "status:open delivery",
                "status:done tag:vip",
                "iPhone 17 @ store",
                "version 1.2.3.4",
                "50000.00 บาท"
            })
    void ordinary_words_and_ticket_numbers_may_stand_there(String words) {
        assertThat(PersonalWords.in(words)).isFalse();
    }
}
