package th.sala.channels.webhook;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of a webhook from the very bytes that were signed: UTF-8, an object, no member twice, not too deep. */
public final class JsonBody {
    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final int DEEPEST = 50;

    private JsonBody() {}

    /** Empty when the bytes are no such object. */
    public static Optional<JsonObject> read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return shallow(text) ? object(text) : Optional.empty();
        } catch (CharacterCodingException | JsonException | IllegalStateException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> object(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.read() instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        }
    }

    /** The parser sees the depth coming, before anything is built. */
    private static boolean shallow(String text) {
        int depth = 0;
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            while (parser.hasNext() && depth <= DEEPEST) {
                depth += switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> 1;
                    case END_OBJECT, END_ARRAY -> -1;
                    default -> 0;
                };
            }
        }
        return depth <= DEEPEST;
    }
}
