package th.sala.web.consent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.web.problem.ProblemException;

class NoticeResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "customer", "integration"})
    void what_a_firm_asks_of_its_staff_is_not_there_for_anybody_else(String role) {
        assertThatThrownBy(() -> NoticeResource.open("rules-of-use", role::equals))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> NoticeResource.open("general", role::equals)).doesNotThrowAnyException();
    }

    @Test
    void colleagues_of_every_role_read_their_rules() {
        for (String role : new String[] {"agent", "supervisor", "admin", "privacy-officer", "auditor"}) {
            assertThatCode(() -> NoticeResource.open("rules-of-use", role::equals))
                    .doesNotThrowAnyException();
        }
    }
}
