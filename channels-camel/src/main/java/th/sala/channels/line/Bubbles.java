package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;

/** A text as the bubbles it takes: LINE shows at most 5,000 characters in one and takes five in one call. */
final class Bubbles {
    static final int MOST = 5;
    private static final int LONGEST = 5000;

    private Bubbles() {}

    static List<String> of(String text) {
        List<String> bubbles = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > LONGEST) {
            int cut = cut(rest);
            bubbles.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        bubbles.add(rest);
        return bubbles;
    }

    static JsonArray json(List<String> bubbles) {
        JsonArrayBuilder messages = JSON.createArrayBuilder();
        bubbles.forEach(text ->
                messages.add(JSON.createObjectBuilder().add("type", "text").add("text", text)));
        return messages.build();
    }

    /** After a line or a word where there is one, and never inside a character. */
    private static int cut(String text) {
        int line = text.lastIndexOf('\n', LONGEST);
        int word = line > LONGEST / 2 ? line : text.lastIndexOf(' ', LONGEST);
        int cut = word > LONGEST / 2 ? word : LONGEST;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
