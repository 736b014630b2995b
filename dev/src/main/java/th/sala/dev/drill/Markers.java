package th.sala.dev.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Words that stand nowhere else, each with the place where it was planted. */
final class Markers {
    private final Random random = new Random();
    private final Map<String, String> planted = new LinkedHashMap<>();

    /** A word of small letters. */
    String word(String place) {
        var word = new StringBuilder("mk");
        for (int i = 0; i < 10; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return planted(place, word.toString());
    }

    /** So many digits, the first being no 0. */
    String digits(String place, int length) {
        var digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return planted(place, digits.toString());
    }

    /** So many hexadecimal digits. */
    String hex(String place, int length) {
        var hex = new StringBuilder();
        while (hex.length() < length) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return planted(place, hex.toString());
    }

    int count() {
        return planted.size();
    }

    /** Those that stand in a text, by the names of their places. */
    List<String> in(String text) {
        var found = new ArrayList<String>();
        planted.forEach((marker, place) -> {
            if (text.contains(marker)) {
                found.add(place);
            }
        });
        return found;
    }

    private String planted(String place, String marker) {
        planted.put(marker, place);
        return marker;
    }
}
