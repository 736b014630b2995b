package th.sala.consent.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P30.1")
class ThaiMomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T17:30:00Z, 23 พ.ย. 2569 00:30 น.",
        "2026-12-23, 23 ธ.ค. 2569",
        "2026-13-40, 2026-13-40",
        "ใบเสร็จ 2026-12-23, ใบเสร็จ 2026-12-23"
    })
    void momentsAndDaysAreToldInTheBuddhistEraAndNothingElseIsTouched(String stored, String told) {
        assertThat(ThaiMoments.told(stored)).isEqualTo(told);
    }
}
