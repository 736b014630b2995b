package th.sala.channels.channel;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** A JSON object whose values are texts. */
final class TextMap {
    private TextMap() {}

    static Map<String, String> read(String json) {
        Map<String, String> values = new TreeMap<>();
        try (var reader = JSON.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        }
        return values;
    }

    static String write(Map<String, String> values) {
        var object = JSON.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }
}
