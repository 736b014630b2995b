package th.sala.ticketing.holidayfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.ticketing.sla.Holiday;

/** What sort of day it may be: as the day of this name was the last time, else as the words say. A person decides. */
final class Proposals {
    private static final Pattern IN_LIEU = Pattern.compile(
            "\\((?:in lieu|observed|substitut\\w*+)[^)]*+\\)|substitution day for|substitute for|(?:วันหยุด)?ชดเชย");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final List<Map.Entry<String, Pattern>> WORDS = List.of(
            Map.entry("observance", Pattern.compile("observance|วันสำคัญ")),
            Map.entry("government", Pattern.compile("government|public holiday|ราชการ|นักขัตฤกษ์")),
            Map.entry("bank", Pattern.compile("\\bbank|ธนาคาร|สถาบันการเงิน")),
            Map.entry("company", Pattern.compile("\\bcompany\\b|บริษัท")));

    private final Map<String, List<Holiday>> newest = new HashMap<>();
    /** By the name in the one language what the same day is called in the other. */
    private final Map<String, Holiday> called = new HashMap<>();

    /** @param known oldest first */
    Proposals(List<Holiday> known) {
        for (Holiday day : known) {
            Stream.of(day.nameTh(), day.nameEn()).distinct().forEach(name -> called.put(name, day));
            Stream.of(day.nameTh(), day.nameEn())
                    .map(Proposals::plain)
                    .distinct()
                    .forEach(name -> learn(name, day));
        }
    }

    private void learn(String name, Holiday day) {
        List<Holiday> before = newest.get(name);
        if (before == null || !before.get(0).day().equals(day.day())) {
            newest.put(name, new ArrayList<>(List.of(day)));
        } else {
            before.add(day);
        }
    }

    /** Nothing is proposed for a day with a fault. */
    ReadDay of(Told told) {
        if (told.fault() != null) {
            return new ReadDay(told.line(), told.day(), told.nameTh(), told.nameEn(), told.kinds(), told.fault());
        }
        List<Holiday> last = Stream.of(told.nameTh(), told.nameEn())
                .filter(Objects::nonNull)
                .map(name -> newest.getOrDefault(plain(name), List.of()))
                .filter(days -> !days.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new ReadDay(told.line(), told.day(), thai(told), english(told), kinds(told, last), null);
    }

    private String thai(Told told) {
        Holiday same = called.get(told.nameEn());
        return told.nameTh() == null && same != null ? same.nameTh() : told.nameTh();
    }

    private String english(Told told) {
        Holiday same = called.get(told.nameTh());
        return told.nameEn() == null && same != null ? same.nameEn() : told.nameEn();
    }

    private static List<String> kinds(Told told, List<Holiday> last) {
        if (!told.kinds().isEmpty()) {
            return told.kinds();
        }
        return last.isEmpty()
                ? said(told)
                : last.stream().map(Holiday::kind).distinct().toList();
    }

    private static List<String> said(Told told) {
        String words = (told.nameTh() + " " + told.nameEn() + " " + told.more()).toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> word.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
    }

    private static String plain(String name) {
        String first = name.toLowerCase(Locale.ROOT).split(";", 2)[0];
        return NO_LETTERS.matcher(IN_LIEU.matcher(first).replaceAll("")).replaceAll("");
    }
}
