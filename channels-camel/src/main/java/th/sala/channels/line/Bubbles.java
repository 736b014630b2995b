package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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

    /** A bubble with a button under it, while the bubble is the newest one. */
    static JsonObject withButton(JsonObject bubble, JsonObject action) {
        JsonObjectBuilder item =
                JSON.createObjectBuilder().add("type", "action").add("action", action);
        return JSON.createObjectBuilder(bubble)
                .add(
                        "quickReply",
                        JSON.createObjectBuilder()
                                .add("items", JSON.createArrayBuilder().add(item)))
                .build();
    }

    /** What a button does that says these words for the person. */
    static JsonObject saying(String words) {
        return JSON.createObjectBuilder()
                .add("type", "message")
                .add("label", words)
                .add("text", words)
                .build();
    }

    /** After a line or a word where there is one, and never inside a character. */
    private static int cut(String text) {
        int line = text.lastIndexOf('\n', LONGEST);
        int word = line > LONGEST / 2 ? line : text.lastIndexOf(' ', LONGEST);
        int cut = word > LONGEST / 2 ? word : LONGEST;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
