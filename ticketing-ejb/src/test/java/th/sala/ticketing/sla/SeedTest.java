package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static th.sala.ticketing.sla.Calendars.at;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.TestDatabase;

/** The calendars, holidays and policy that every installation begins with. */
class SeedTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final PinnedVersions versions = new PinnedVersions(jdbi);

    @Test
    void theOfficeClosesOnBankHolidaysOfThreeYears() {
        BusinessCalendar office = versions.calendar("office-th", 1);
        assertThat(office.workingDay(LocalDate.parse("2026-12-04"))).isTrue();
        assertThat(office.workingDay(LocalDate.parse("2026-12-07"))).isFalse();
        assertThat(office.closed()).extracting(LocalDate::getYear).contains(2025, 2026, 2027);
    }

    @ParameterizedTest(name = "{0} is a working day of the office: {1}")
    @CsvSource({
        "2026-04-13, false",
        "2026-05-01, false",
        "2026-05-13, true",
        "2026-07-29, false",
        "2026-07-30, true",
        "2026-11-24, true",
        "2026-12-07, false",
        "2026-12-10, false",
    })
    void banksKeepLabourDayButNotThePloughingCeremonyNorLentNorObservances(LocalDate day, boolean working) {
        assertThat(versions.calendar("office-th", 1).workingDay(day)).isEqualTo(working);
    }

    @Test
    void serviceIsDailyFromEightToEight() {
        BusinessCalendar service = versions.calendar("service-th", 1);
        assertThat(service.openSeconds(span("2026-12-05T00:00", "2026-12-06T00:00")))
                .isEqualTo(12 * 3600);
    }

    @Test
    void alwaysIsAlways() {
        BusinessCalendar always = versions.calendar("always", 1);
        assertThat(always.openSeconds(span("2026-12-05T03:00", "2026-12-08T04:00")))
                .isEqualTo(73 * 3600);
    }

    @Test
    void theStandardPolicyIsTheContracts() {
        SlaPolicy standard = versions.policy("standard", 1);
        assertThat(standard.calendar()).isEqualTo("office-th");
        assertThat(standard.targets().get("first-response").budget()).isEqualTo(Budget.parse("PT1H"));
        assertThat(standard.targets().get("resolution").budget()).isEqualTo(Budget.parse("P2D"));
        assertThat(standard.targets().get("resolution").pausedBy()).containsExactly("customer");
    }

    @Test
    void theHolidaysAreThoseOfTheCorpus() throws IOException {
        Path corpora = Path.of(System.getenv().getOrDefault("SALA_CORPORA", "../../shared/corpora"));
        Path corpus = corpora.resolve("thai-holidays/snapshots/countries/TH_COMMON.json");
        assumeTrue(Files.exists(corpus), "the corpora are not at hand");
        assertThat(seed()).isEqualTo(corpus(corpus));
    }

    private Map<String, String> seed() {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery("SELECT DISTINCT day::text AS day, name_en FROM ticketing.holiday")
                        .mapToMap(String.class)
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.get("day"), row -> row.get("name_en"), (one, other) -> one, TreeMap::new)));
    }

    private static Map<String, String> corpus(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            JsonObject days = reader.readObject();
            return days.keySet().stream()
                    .filter(day -> day.compareTo("2025") > 0 && day.compareTo("2028") < 0)
                    .collect(Collectors.toMap(day -> day, days::getString, (one, other) -> one, TreeMap::new));
        }
    }

    private static Span span(String from, String to) {
        return new Span(at(from).getEpochSecond(), at(to).getEpochSecond());
    }
}
