package th.sala.ticketing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.intake.Trust;

/** M5, every cell. */
class JoinPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "PASS, true, true",
        "PASS, false, false",
        "NONE, true, true",
        "NONE, false, true",
        "FAIL, true, false",
        "FAIL, false, false"
    })
    void a_token_joins_by_trust_and_participation(Trust trust, boolean takesPart, boolean joins) {
        assertThat(JoinPolicy.permits(trust, takesPart)).isEqualTo(joins);
    }
}
