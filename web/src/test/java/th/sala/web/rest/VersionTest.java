package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.web.problem.ProblemException;

class VersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"7\" ", "7"})
    void the_tag_that_was_read_is_the_version_expected(String ifMatch) {
        assertThat(Version.expected(ifMatch)).isEqualTo(7);
        assertThat(Version.tag(7)).isEqualTo("\"7\"");
    }

    @Test
    void without_a_tag_any_version_will_do() {
        assertThat(Version.expected(null)).isNull();
        assertThat(Version.expected("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "\"7\", \"8\"", "-1", "\"99999999999\""})
    void a_tag_that_was_never_given_out_is_stale(String ifMatch) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Version.expected(ifMatch))
                        .problem()
                        .status())
                .isEqualTo(412);
    }
}
