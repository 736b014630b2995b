package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.ticket.DeskFixture;

class ServiceTimesTest {
    private final DeskFixture desk = new DeskFixture();
    private final ServiceTimes times = Clocks.times(desk.jdbi);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "always, 2026-11-22T19:00:00Z, true",
                "service-th, 2026-11-22T02:00:00Z, true",
                "service-th, 2026-11-22T19:00:00Z, false",
                "office-th, 2026-11-22T02:00:00Z, false",
                "-, 2026-11-23T02:00:00Z, true",
                "-, 2026-11-22T02:00:00Z, false",
                "no-such-calendar, 2026-11-23T02:00:00Z, true"
            })
    void somebody_answers_by_the_calendar_of_the_chat_else_by_that_of_the_team(
            String calendar, Instant at, boolean open) {
        assertThat(desk.in(() -> times.open(calendar, desk.team, at))).isEqualTo(open);
    }
}
