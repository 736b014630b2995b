package th.sala.channels.email.mime;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parse trees of stalwart's mail-parser that lie beside its mails: those of the mails as they travel, with CRLF. */
final class StalwartExpectation {
    private final JsonObject tree;
    private final JsonArray parts;

    private StalwartExpectation(JsonObject tree) {
        this.tree = tree;
        this.parts = tree.getJsonArray("parts");
    }

    static Told of(Path mail) throws IOException {
        Path json = Path.of(mail.toString().replaceAll("\\.eml$", ".crlf.json"));
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
            return new StalwartExpectation(reader.readObject()).told();
        }
    }

    private Told told() {
        JsonObject root = parts.getJsonObject(0);
        return new Told(
                value(root, "subject").map(value -> value.getString("Text", "")).orElse(""),
                value(root, "from").map(StalwartExpectation::address).orElse(""),
                indices("text_body").map(this::text).collect(Collectors.joining("\n")),
                indices("attachments").map(this::file).toList());
    }

    private Stream<JsonObject> indices(String name) {
        return tree.getJsonArray(name).stream().map(index -> parts.getJsonObject(((JsonNumber) index).intValue()));
    }

    private String text(JsonObject part) {
        JsonObject body = part.getJsonObject("body");
        return body.containsKey("Html") ? HtmlText.of(body.getString("Html")) : body.getString("Text", "");
    }

    private Told.File file(JsonObject part) {
        String name = attribute(part, "content_disposition", "filename")
                .or(() -> attribute(part, "content_type", "name"))
                .orElse(null);
        return Told.File.of(name, size(part));
    }

    private int size(JsonObject part) {
        JsonObject body = part.getJsonObject("body");
        for (String binary : new String[] {"Binary", "InlineBinary"}) {
            if (body.containsKey(binary)) {
                return body.getJsonArray(binary).size();
            }
        }
        if (body.containsKey("Message")) {
            return part.getInt("offset_end") - part.getInt("offset_body");
        }
        String text = body.getString("Text", body.getString("Html", ""));
        return text.getBytes(attribute(part, "content_type", "charset")
                        .flatMap(CharsetLabel::resolve)
                        .orElse(StandardCharsets.UTF_8))
                .length;
    }

    private static String address(JsonObject value) {
        JsonValue address = value.get("Address");
        if (address == null || address.getValueType() != JsonValue.ValueType.OBJECT) {
            return "";
        }
        JsonObject listed = address.asJsonObject();
        JsonArray all = listed.containsKey("List")
                ? listed.getJsonArray("List")
                : listed.getJsonArray("Group").getJsonObject(0).getJsonArray("addresses");
        return all.isEmpty() || all.getJsonObject(0).isNull("address")
                ? ""
                : all.getJsonObject(0).getString("address");
    }

    /** The last of its name, as readers of broken mail take it. */
    private static Optional<JsonObject> value(JsonObject part, String header) {
        return part.getJsonArray("headers").stream()
                .map(JsonValue::asJsonObject)
                .filter(field -> field.get("name").equals(Json.createValue(header)))
                .map(field -> field.get("value"))
                .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(JsonValue::asJsonObject)
                .reduce((first, next) -> next);
    }

    private static Optional<String> attribute(JsonObject part, String header, String name) {
        return value(part, header)
                .map(value -> value.getJsonObject("ContentType"))
                .filter(type -> type.get("attributes") != null && !type.isNull("attributes"))
                .flatMap(type -> type.getJsonArray("attributes").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(attribute -> attribute.getString("name").equalsIgnoreCase(name))
                        .map(attribute -> ((JsonString) attribute.get("value")).getString())
                        .findFirst());
    }
}
