package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceHoursTest {
    private static final String OFFICE = """
            {"zone": "Asia/Bangkok", "holidays": ["bank"], "closed": ["2026-12-07"], "week": {
              "monday": [["08:30", "17:30"]], "tuesday": [["08:30", "17:30"]], "wednesday": [["08:30", "17:30"]],
              "thursday": [["08:30", "17:30"]], "friday": [["08:30", "17:30"]]}}
            """;

    private static final String MARKET = """
            {"zone": "Asia/Bangkok", "closed": [], "week": {
              "monday": [["09:00", "12:00"], ["13:00", "18:00"]], "tuesday": [["09:00", "12:00"], ["13:00", "18:00"]],
              "saturday": [["00:00", "24:00"]]}}
            """;

    @Test
    void neighbouring_days_with_the_same_hours_are_told_together() {
        assertThat(ServiceHours.inWords(OFFICE, "th"))
                .isEqualTo("วันจันทร์–วันศุกร์ 08:30–17:30 น. (ยกเว้นวันหยุดทำการ)");
        assertThat(ServiceHours.inWords(OFFICE, "en")).isEqualTo("Monday–Friday 08:30–17:30 (except on holidays)");
    }

    @Test
    void breaks_and_whole_days_are_told() {
        assertThat(ServiceHours.inWords(MARKET, "en"))
                .isEqualTo("Monday–Tuesday 09:00–12:00, 13:00–18:00, Saturday around the clock");
    }

    @Test
    void the_same_hours_on_all_days_are_every_day() {
        String daily = "[[\"08:00\", \"20:00\"]]";
        String all = """
                {"closed": [], "week": {"monday": %1$s, "tuesday": %1$s, "wednesday": %1$s, "thursday": %1$s,
                "friday": %1$s, "saturday": %1$s, "sunday": %1$s}}
                """.formatted(daily);
        assertThat(ServiceHours.inWords(all, "th")).isEqualTo("ทุกวัน 08:00–20:00 น.");
    }
}
