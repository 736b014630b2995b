package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT45M", "P2D", "P30D/inclusive"})
    void aBudgetIsWrittenAsItWasRead(String text) {
        assertThat(Budget.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "PT-1H"})
    void aBudgetWithoutTimeIsAFault(String text) {
        assertThatThrownBy(() -> Budget.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarThatNeverOpensIsAFault() {
        assertThatThrownBy(() -> new BusinessCalendar(
                        "never", 1, Calendars.BANGKOK, Map.of(DayOfWeek.MONDAY, List.of()), Set.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
