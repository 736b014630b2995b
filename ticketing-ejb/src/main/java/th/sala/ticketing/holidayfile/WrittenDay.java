package th.sala.ticketing.holidayfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as tables write it: {@code 2026-04-06}, {@code 6/4/2569}, {@code 6.4.2026}, also in Thai digits. */
final class WrittenDay {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    /** No table of holidays is of the year 2400 of the common era. */
    private static final int BUDDHIST_FROM = 2400;

    private WrittenDay() {}

    static Optional<LocalDate> read(String text) {
        String plain = arabic(text.strip());
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = DAY_FIRST.matcher(plain);
        return last.matches() ? day(last.group(3), last.group(2), last.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int told = Integer.parseInt(year);
        int ofMonth = Integer.parseInt(month);
        int ofDay = Integer.parseInt(day);
        try {
            return Optional.of(
                    told >= BUDDHIST_FROM
                            ? LocalDate.from(ThaiBuddhistDate.of(told, ofMonth, ofDay))
                            : LocalDate.of(told, ofMonth, ofDay));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String arabic(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .forEach(each -> plain.append((char) each));
        return plain.toString();
    }
}
