package th.sala.ticketing.holidayfile;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a file tells of one day.
 *
 * @param kinds that it names itself
 * @param more words beside the name
 * @param fault null when it can be read
 */
record Told(long line, LocalDate day, String nameTh, String nameEn, List<String> kinds, String more, String fault) {
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    static Told fault(long line, String fault) {
        return new Told(line, null, null, null, List.of(), "", fault);
    }

    /** With the language that its letters are of, and with what is wrong with it. */
    static Told day(long line, LocalDate day, List<String> names, List<String> kinds, String more) {
        List<String> plain =
                names.stream().map(Told::plain).filter(name -> !name.isEmpty()).toList();
        String thai = plain.stream().filter(Told::thai).findFirst().orElse(null);
        String other = plain.stream().filter(name -> !thai(name)).findFirst().orElse(null);
        return new Told(line, day, thai, other, kinds, more, wrong(day, plain));
    }

    private static String wrong(LocalDate day, List<String> names) {
        if (day == null) {
            return "no-day";
        }
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            return "out-of-range";
        }
        if (names.isEmpty()) {
            return "no-name";
        }
        return names.stream().anyMatch(name -> name.length() > LONGEST) ? "name-too-long" : null;
    }

    private static boolean thai(String name) {
        return THAI.matcher(name).find();
    }

    private static String plain(String name) {
        return name == null ? "" : BLANKS.matcher(name).replaceAll(" ").strip();
    }
}
