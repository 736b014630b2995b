package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.web.problem.ProblemException;

class QueryTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somchai@example.com",
                "พบ somchai@example.com แล้ว",
                "0812345678",
                "081-234-5678",
                "+66 81 234 5678",
                "(02) 123-4567",
                "1-2345-67890-12-1",
                "๐๘๑๒๓๔๕๖๗๘"
            })
    void what_looks_like_personal_data_belongs_into_a_body(String words) {
        var refused = catchThrowableOfType(ProblemException.class, () -> QueryText.checked(words));

        assertThat(refused.problem().status()).isEqualTo(422);
        assertThat(refused.problem().type()).isEqualTo("/problems/search-in-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"พัสดุหาย", "status:open delivery", "10000003", "2026-11-21", "@", "12 34 56 78", ""})
    void words_and_ticket_numbers_may_stand_in_an_address(String words) {
        assertThat(QueryText.checked(words)).isEqualTo(words);
    }
}
