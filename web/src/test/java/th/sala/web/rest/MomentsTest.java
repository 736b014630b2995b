package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

class MomentsTest {

    @Test
    void a_day_and_a_time_are_read_and_a_day_begins_in_thailand() {
        assertThat(Moments.date("to", "2026-11-21")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(Moments.instant("to", "2026-11-21")).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(Moments.instant("to", "2026-11-21T08:30:00+07:00")).isEqualTo(Instant.parse("2026-11-21T01:30:00Z"));
        assertThat(Moments.date("to", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+999999999-12-31T00:00:00Z", "1899-12-31"})
    void a_day_that_nobody_can_mean_is_refused_in_words(String day) {
        var problem = refused(day);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).isEqualTo("to: must be from 1900-01-01 to 2999-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01", "2026-11-21T"})
    void what_is_no_day_is_malformed(String day) {
        assertThat(refused(day).status()).isEqualTo(400);
    }

    private static Problem refused(String day) {
        return catchThrowableOfType(ProblemException.class, () -> Moments.instant("to", day))
                .problem();
    }
}
