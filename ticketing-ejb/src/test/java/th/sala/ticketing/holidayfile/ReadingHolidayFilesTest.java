package th.sala.ticketing.holidayfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.DeskFixture;

/** SL-2: holidays come as files, and the kinds that stop a clock are proposed from what was decided before. */
class ReadingHolidayFilesTest {
    private final HolidayFiles files = new ReadingHolidayFiles(new KnownDays(new DeskFixture().jdbi));

    @Test
    void a_table_in_the_thai_manner_is_read_with_proposals_by_the_name_that_is_known() {
        List<ReadDay> days = read("""
                วันที่,ชื่อวัน,ชื่อภาษาอังกฤษ
                ๖/๔/๒๕๗๑,วันจักรี,
                2028-05-01,,National Labor Day
                1/5/2571,ชดเชยวันแรงงานแห่งชาติ,
                2028-05-10,วันพืชมงคล,Royal Ploughing Ceremony
                2028-01-16,วันครู,Teacher's Day
                2028-03-17,งานประจำปีของบริษัท,
                2028-03-18,งานวัด,
                """);

        assertThat(days)
                .extracting(ReadDay::line, ReadDay::day, ReadDay::kinds)
                .containsExactly(
                        tuple(2L, day("2028-04-06"), List.of("bank", "company", "government")),
                        tuple(3L, day("2028-05-01"), List.of("bank", "company")),
                        tuple(4L, day("2028-05-01"), List.of("bank", "company")),
                        tuple(5L, day("2028-05-10"), List.of("government")),
                        tuple(6L, day("2028-01-16"), List.of("observance")),
                        tuple(7L, day("2028-03-17"), List.of("company")),
                        tuple(8L, day("2028-03-18"), List.of()));
        assertThat(days.get(0).nameEn()).isEqualTo("Chakri Memorial Day");
        assertThat(days.get(1).nameTh()).isEqualTo("วันแรงงานแห่งชาติ");
        assertThat(days.get(6).nameEn()).isNull();
    }

    @Test
    void what_cannot_be_read_is_told_with_its_line_and_stops_no_other_day() {
        assertThat(read("""
                date;name;kind
                soon;Outing;company
                2028-02-30;Outing;company

                2028-03-17;;company
                1999-03-17;Outing;company
                2028-03-17;Outing;ธนาคาร, company, funny
                """))
                .extracting(ReadDay::line, ReadDay::fault, ReadDay::kinds)
                .containsExactly(
                        tuple(2L, "no-day", List.of("company")),
                        tuple(3L, "no-day", List.of("company")),
                        tuple(5L, "no-name", List.of("company")),
                        tuple(6L, "out-of-range", List.of("company")),
                        tuple(7L, null, List.of("bank", "company")));
    }

    @Test
    void what_excel_in_thai_writes_is_read() {
        byte[] file = "วันที่;ชื่อวัน\r\n13/4/2571;วันสงกรานต์\r\n".getBytes(Charset.forName("x-windows-874"));

        assertThat(done(files.read(file)))
                .extracting(ReadDay::day, ReadDay::nameTh)
                .containsExactly(tuple(day("2028-04-13"), "วันสงกรานต์"));
    }

    @Test
    void each_event_of_a_calendar_is_a_day_or_the_days_before_its_end() {
        List<ReadDay> days = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//holidays//TH
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20280413
                DTEND;VALUE=DATE:20280416
                SUMMARY;LANGUAGE=th:วันสง
                 กรานต์
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20280505T170000Z
                SUMMARY:Founder's day\\, of the company
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20281225
                SUMMARY:Christmas
                RRULE:FREQ=YEARLY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20280231
                SUMMARY:No such day
                END:VEVENT
                BEGIN:VEVENT
                STATUS:CANCELLED
                DTSTART;VALUE=DATE:20281226
                SUMMARY:Off
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20280116
                SUMMARY:Merit making
                DESCRIPTION:Observance
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        assertThat(days)
                .extracting(ReadDay::line, ReadDay::day, ReadDay::kinds, ReadDay::fault)
                .containsExactly(
                        tuple(4L, day("2028-04-13"), List.of("bank", "company", "government"), null),
                        tuple(4L, day("2028-04-14"), List.of("bank", "company", "government"), null),
                        tuple(4L, day("2028-04-15"), List.of("bank", "company", "government"), null),
                        tuple(10L, day("2028-05-06"), List.of("company"), null),
                        tuple(14L, null, List.of(), "repeats"),
                        tuple(19L, null, List.of(), "no-day"),
                        tuple(28L, day("2028-01-16"), List.of("observance"), null));
        assertThat(days.get(0).nameTh()).isEqualTo("วันสงกรานต์");
        assertThat(days.get(3).nameEn()).isEqualTo("Founder's day, of the company");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "DTSTART;VALUE=DATE:20280413 DURATION:P3D, 2028-04-13, 2028-04-15",
                "DTSTART;VALUE=DATE:20280413 DURATION:P1W, 2028-04-13, 2028-04-19",
                "DTSTART:20280412T170000Z DURATION:PT48H, 2028-04-13, 2028-04-14",
                "DTSTART:20280413T090000 DTEND:20280415T170000, 2028-04-13, 2028-04-15",
                "DTSTART:20280413T000000 DTEND:20280415T000000, 2028-04-13, 2028-04-14",
                "DTSTART:20280413T090000 DTEND:20280413T170000, 2028-04-13, 2028-04-13",
                "DTSTART;VALUE=DATE:20280413 DURATION:-P3D, 2028-04-13, 2028-04-13"
            })
    void every_day_of_which_an_event_takes_some_time_is_one(String times, LocalDate first, LocalDate last) {
        assertThat(read(calendar(event(times))))
                .extracting(ReadDay::day)
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DTSTART;VALUE=DATE:20280413 RDATE;VALUE=DATE:20290413, repeats",
        "DTSTART;VALUE=DATE:20280413 DURATION:P32D, too-many-days",
        "DTSTART;VALUE=DATE:20280413 DURATION:P999999999W, too-many-days",
    })
    void an_event_of_which_days_would_be_lost_is_told_as_a_fault(String times, String fault) {
        assertThat(read(calendar(event(times))))
                .extracting(ReadDay::day, ReadDay::fault)
                .containsExactly(tuple(null, fault));
    }

    @Test
    void a_name_without_end_is_cut_and_nothing_is_proposed_for_it() {
        String endless = "(observed bank ".repeat(60_000);

        assertThat(read("date,name\n2028-01-01," + endless)).singleElement().satisfies(day -> {
            assertThat(day.fault()).isEqualTo("name-too-long");
            assertThat(day.nameEn()).hasSize(200);
            assertThat(day.kinds()).isEmpty();
        });
        assertThat(read(calendar(
                        event("DTSTART;VALUE=DATE:20280401 DURATION:P31D").replace("Outing", endless))))
                .hasSize(31)
                .allSatisfy(day -> assertThat(day.fault()).isEqualTo("name-too-long"))
                .allSatisfy(day -> assertThat(day.nameEn()).hasSize(200));
    }

    @Test
    void reading_stops_after_the_most_days_that_a_file_may_hold() {
        String month = event("DTSTART;VALUE=DATE:20280401 DURATION:P31D");

        assertThat(CalendarDays.read(calendar(month.repeat(10_000))))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        days -> assertThat((List<?>) days.value()).hasSize(ReadingHolidayFiles.MOST + 1));
        assertThat(TableDays.read("date,name\n" + "2028-01-01,Outing\n".repeat(50_000)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        days -> assertThat((List<?>) days.value()).hasSize(ReadingHolidayFiles.MOST + 1));
        assertThat(read(calendar(month.repeat(64)))).hasSize(1984);
        assertThat(refused(calendar(month.repeat(65)))).contains("1 to 2000");
    }

    @ParameterizedTest(name = "refused: {0}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|colour,size|, line 1",
                "|date,kind|, line 1",
                "||, line 1",
                "|BEGIN:VCALENDAR|, VEVENT",
                "|date,name|, 1 to 2000"
            })
    void a_file_that_is_none_is_refused_with_the_line(String text, String told) {
        assertThat(refused(text == null ? "" : text)).contains(told);
    }

    private String refused(String text) {
        Refusal refusal = ((Outcome.Refused<?>) files.read(text.getBytes(StandardCharsets.UTF_8))).refusal();
        assertThat(refusal.code()).isEqualTo("unreadable-file");
        assertThat(refusal.errors()).hasSize(1);
        return refusal.errors().get(0);
    }

    /** @param properties parted by blanks */
    private static String event(String properties) {
        return "BEGIN:VEVENT\r\n" + properties.replace(" ", "\r\n") + "\r\nSUMMARY:Outing\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
    }

    private List<ReadDay> read(String text) {
        return done(files.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
