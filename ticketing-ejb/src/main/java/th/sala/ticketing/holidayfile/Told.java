package th.sala.ticketing.holidayfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final int LONGEST_MORE = 2000;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    static Told fault(long line, String fault) {
        return new Told(line, null, null, null, List.of(), "", fault);
    }

    /** Of a day still to be said, with the language that its letters are of; what is too long is cut. */
    static Told named(long line, List<String> names, List<String> kinds, String more) {
        List<String> plain =
                names.stream().map(Told::plain).filter(name -> !name.isEmpty()).toList();
        String thai = plain.stream().filter(Told::thai).findFirst().orElse(null);
        String other = plain.stream().filter(name -> !thai(name)).findFirst().orElse(null);
        return new Told(
                line, null, cut(thai, LONGEST), cut(other, LONGEST), kinds, cut(more, LONGEST_MORE), wrong(plain));
    }

    /** @param that null when it cannot be read */
    Told on(LocalDate that) {
        return new Told(line, that, nameTh, nameEn, kinds, more, wrong(that).orElse(fault));
    }

    private static Optional<String> wrong(LocalDate day) {
        if (day == null) {
            return Optional.of("no-day");
        }
        return day.getYear() < EARLIEST || day.getYear() > LATEST ? Optional.of("out-of-range") : Optional.empty();
    }

    private static String wrong(List<String> names) {
        if (names.isEmpty()) {
            return "no-name";
        }
        return names.stream().anyMatch(name -> name.length() > LONGEST) ? "name-too-long" : null;
    }

    private static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean thai(String name) {
        return THAI.matcher(name).find();
    }

    private static String plain(String name) {
        return name == null ? "" : BLANKS.matcher(name).replaceAll(" ").strip();
    }
}
