package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecentHoursTest {

    @ParameterizedTest(name = "{0} that is ready at {1} leaves at {2}")
    @CsvSource({
        "S24_3, 2026-11-22T23:30:00+07:00, 2026-11-22T23:30:00+07:00",
        "S24_5, 2026-11-22T03:00:00+07:00, 2026-11-22T03:00:00+07:00",
        "S19_CONSENT, 2026-11-22T12:00:00+07:00, 2026-11-22T12:00:00+07:00",
        "S19_CONSENT, 2026-11-22T07:59:59+07:00, 2026-11-22T08:00:00+07:00",
        "S19_CONSENT, 2026-11-22T08:00:00+07:00, 2026-11-22T08:00:00+07:00",
        "S19_CONSENT, 2026-11-22T20:00:00+07:00, 2026-11-23T08:00:00+07:00",
        "S26_CONSENT, 2026-12-31T23:00:00+07:00, 2027-01-01T08:00:00+07:00"
    })
    void an_answer_leaves_at_once_and_what_nobody_waits_for_by_day(String basis, String ready, String leaves) {
        assertThat(new DecentHours(DecentHours.USUAL).leaving(basis, instant(ready)))
                .isEqualTo(instant(leaves));
    }

    @Test
    void where_the_day_has_no_night_an_offer_leaves_at_once() {
        Instant night = instant("2026-11-22T23:59:59+07:00");
        assertThat(new DecentHours("00:00-24:00").leaving("S19_CONSENT", night)).isEqualTo(night);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
