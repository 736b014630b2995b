package th.sala.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Whether an example has the members and types that its schema says, all the way down. */
final class Fit {
    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI api;
    private final List<String> faults = new ArrayList<>();

    private Fit(OpenAPI api) {
        this.api = api;
    }

    static List<String> faults(OpenAPI api, Schema schema, Object example) {
        var fit = new Fit(api);
        fit.look("$", schema, example);
        return fit.faults;
    }

    private void look(String place, Schema schema, Object example) {
        if (schema.getRef() != null) {
            look(place, named(schema.getRef()), example);
        } else if (schema.getAllOf() != null && example != null) {
            schema.getAllOf().forEach(part -> look(place, part, example));
        } else if (example == null) {
            must(Boolean.TRUE.equals(schema.getNullable()), place + " is null");
        } else if (schema.getType() != null) {
            lookByType(place, schema, example);
        }
    }

    private void lookByType(String place, Schema schema, Object example) {
        switch (schema.getType()) {
            case OBJECT -> members(place, schema, example);
            case ARRAY -> elements(place, schema, example);
            case STRING -> must(example instanceof String, place + " is no text");
            case BOOLEAN -> must(example instanceof Boolean, place + " is neither true nor false");
            case INTEGER, NUMBER -> must(example instanceof Number, place + " is no number");
            default -> faults.add(place + " has an odd schema");
        }
    }

    private void members(String place, Schema schema, Object example) {
        must(example instanceof Map, place + " is no object");
        if (!(example instanceof Map<?, ?> members) || schema.getProperties() == null) return;
        members.keySet()
                .forEach(name -> must(schema.getProperties().containsKey(name), place + "." + name + " is unknown"));
        if (schema.getRequired() != null) {
            schema.getRequired().forEach(name -> must(members.containsKey(name), place + "." + name + " is missing"));
        }
        schema.getProperties().forEach((name, part) -> {
            if (members.containsKey(name)) look(place + "." + name, part, members.get(name));
        });
    }

    private void elements(String place, Schema schema, Object example) {
        must(example instanceof List, place + " is no list");
        if (example instanceof List<?> list) list.forEach(each -> look(place + "[]", schema.getItems(), each));
    }

    private Schema named(String reference) {
        return api.getComponents().getSchemas().get(reference.replace(REFERENCE, ""));
    }

    private void must(boolean holds, String fault) {
        if (!holds) faults.add(fault);
    }
}
