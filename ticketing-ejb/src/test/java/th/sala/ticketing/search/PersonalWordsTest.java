package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somchai@example.com",
                "คืนเงิน somchai@example.co.th",
                "0812345678",
                "081-234-5678",
                "โทร 02 123 4567",
                "+66 81 234 5678",
                "66812345678",
                "๐๘๑๒๓๔๕๖๗๘",
                "1234567890123",
                "1-2345-67890-12-3",
            })
    void whatLooksLikePersonalDataIsSentToTheBody(String q) {
        assertThat(PersonalWords.refuse(q)).map(refusal -> refusal.code()).contains("search-in-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "คืนเงิน",
                "refund order 12345678",
                "1001232",
                "2026-11-21",
                "status:done tag:vip",
                "iPhone 17 @ store",
                "version 1.2.3.4",
                "50000.00 บาท",
            })
    void ordinaryWordsMayStandInAnAddress(String q) {
        assertThat(PersonalWords.refuse(q)).isEmpty();
    }
}
