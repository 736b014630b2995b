package th.sala.web.rest;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a request into a record and takes nothing it does not know (M13): unknown members, members given twice and
 * values of another type are faults, told by the member's name. Missing members are null, missing flags
 * false.
 */
final class StrictJson {
    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;

    private final List<String> faults = new ArrayList<>();

    private StrictJson() {}

    /** @throws MalformedJson with every fault found */
    static <T> T read(String text, Class<T> type) {
        var reading = new StrictJson();
        var value = reading.record(parse(text), type, "");
        if (!reading.faults.isEmpty()) throw new MalformedJson(reading.faults);
        return type.cast(value);
    }

    private static JsonObject parse(String text) {
        if (parsed(text) instanceof JsonObject object) return object;
        throw new MalformedJson(List.of("body: must be a JSON object"));
    }

    private static JsonStructure parsed(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            walk(text);
            return reader.read();
        } catch (JsonException | IllegalStateException e) {
            throw new MalformedJson(List.of("body: " + RepeatedMember.in(e).orElse("is not valid JSON")));
        }
    }

    /** The reader stops after the first value and breaks at what no request needs; the parser sees it coming. */
    private static void walk(String text) {
        try (var parser = JSON.createParser(new StringReader(text))) {
            int depth = 0;
            while (parser.hasNext()) {
                depth += switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> 1;
                    case END_OBJECT, END_ARRAY -> -1;
                    case VALUE_NUMBER -> bearable(parser.getString());
                    default -> 0;
                };
                if (depth > DEEPEST) throw new MalformedJson(List.of("body: is nested too deeply"));
            }
        }
    }

    private static int bearable(String number) {
        if (number.length() > LONGEST_NUMBER) throw new MalformedJson(List.of("body: holds a number that is too long"));
        return 0;
    }

    private Object record(JsonObject object, Class<?> type, String path) {
        var components = type.getRecordComponents();
        unknown(object, components).forEach(name -> faults.add(path + name + ": is not known"));
        var values = Arrays.stream(components)
                .map(part -> value(object.get(name(part)), part.getGenericType(), path + name(part)))
                .toArray();
        return faults.isEmpty() ? Records.make(type, values) : null;
    }

    private static List<String> unknown(JsonObject object, RecordComponent[] components) {
        Set<String> known = Arrays.stream(components).map(StrictJson::name).collect(Collectors.toSet());
        return object.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    private static String name(RecordComponent part) {
        var told = part.getAccessor().getAnnotation(JsonbProperty.class);
        return told == null ? part.getName() : told.value();
    }

    private Object value(JsonValue value, Type type, String path) {
        if (value == null || value == JsonValue.NULL) return type == boolean.class ? Boolean.FALSE : null;
        if (type instanceof ParameterizedType many) {
            var types = many.getActualTypeArguments();
            return many.getRawType() == Map.class ? map(value, types[1], path) : list(value, types[0], path);
        }
        if (type instanceof Class<?> record && record.isRecord()) return nested(value, record, path);
        try {
            return Leaf.of((Class<?>) type).read(value);
        } catch (Leaf.Mismatch e) {
            return fault(path, e.getMessage());
        }
    }

    private Object nested(JsonValue value, Class<?> record, String path) {
        return value instanceof JsonObject object
                ? record(object, record, path + ".")
                : fault(path, "must be an object");
    }

    /** Its names are data, such as days; what they may be is for whoever reads them to say. */
    private Object map(JsonValue value, Type element, String path) {
        if (!(value instanceof JsonObject object)) return fault(path, "must be an object");
        var read = new LinkedHashMap<String, Object>();
        object.forEach((name, item) -> {
            var where = path + "." + name;
            read.put(name, item == JsonValue.NULL ? fault(where, "must not be null") : value(item, element, where));
        });
        return faults.isEmpty() ? Collections.unmodifiableMap(read) : null;
    }

    private Object list(JsonValue value, Type element, String path) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) return fault(path, "must be an array");
        var read = new ArrayList<Object>();
        for (var item : value.asJsonArray()) {
            var where = path + "[" + read.size() + "]";
            read.add(item == JsonValue.NULL ? fault(path, "must not hold null") : value(item, element, where));
        }
        return faults.isEmpty() ? List.copyOf(read) : null;
    }

    private Object fault(String path, String sentence) {
        faults.add(path + ": " + sentence);
        return null;
    }
}
