package th.sala.web.openapi;

import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import th.sala.consent.subject.SubjectId;

/** Schemas of the records that the API takes and gives. Every member of an answer is always there. */
final class Schemas {
    private static final Map<Type, Supplier<Schema>> LEAVES = Map.ofEntries(
            Map.entry(String.class, () -> typed(SchemaType.STRING, null)),
            Map.entry(UUID.class, () -> typed(SchemaType.STRING, "uuid")),
            Map.entry(SubjectId.class, () -> typed(SchemaType.STRING, "uuid")),
            Map.entry(Instant.class, () -> typed(SchemaType.STRING, "date-time")),
            Map.entry(LocalDate.class, () -> typed(SchemaType.STRING, "date")),
            Map.entry(int.class, () -> typed(SchemaType.INTEGER, "int32")),
            Map.entry(Integer.class, () -> typed(SchemaType.INTEGER, "int32")),
            Map.entry(long.class, () -> typed(SchemaType.INTEGER, "int64")),
            Map.entry(Long.class, () -> typed(SchemaType.INTEGER, "int64")),
            Map.entry(double.class, () -> typed(SchemaType.NUMBER, "double")),
            Map.entry(Double.class, () -> typed(SchemaType.NUMBER, "double")),
            Map.entry(BigDecimal.class, () -> typed(SchemaType.NUMBER, null)),
            Map.entry(boolean.class, () -> typed(SchemaType.BOOLEAN, null)),
            Map.entry(Boolean.class, () -> typed(SchemaType.BOOLEAN, null)));

    private final Map<String, Schema> named = new HashMap<>();

    /** Every schema that was referred to so far, by name. */
    Map<String, Schema> named() {
        return named;
    }

    Schema answer(Type type) {
        return of(type, true);
    }

    Schema request(Type type) {
        return of(type, false);
    }

    private Schema of(Type type, boolean complete) {
        if (LEAVES.containsKey(type)) return LEAVES.get(type).get();
        if (type instanceof ParameterizedType generic) return generic(generic, complete);
        if (type instanceof Class<?> record && record.isRecord()) return reference(record, complete);
        if (type instanceof Class<?> code && code.isEnum()) return code(code);
        return OASFactory.createSchema();
    }

    private Schema generic(ParameterizedType type, boolean complete) {
        var element = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return typed(SchemaType.ARRAY, null).items(of(element, complete));
        }
        if (type.getRawType() == Map.class) return typed(SchemaType.OBJECT, null);
        return object((Class<?>) type.getRawType(), element, complete);
    }

    private Schema reference(Class<?> record, boolean complete) {
        var name = name(record);
        if (!named.containsKey(name)) {
            named.put(name, OASFactory.createSchema());
            named.put(name, object(record, null, complete));
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private Schema object(Class<?> record, Type element, boolean complete) {
        var schema = typed(SchemaType.OBJECT, null);
        Arrays.stream(record.getRecordComponents()).forEach(part -> {
            schema.addProperty(memberName(part), member(part, element, complete));
            if (complete) schema.addRequired(memberName(part));
        });
        return complete ? schema : schema.additionalPropertiesBoolean(false);
    }

    private Schema member(RecordComponent part, Type element, boolean complete) {
        var type = element != null
                        && part.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                ? new ListOf(element)
                : part.getGenericType();
        var schema = of(type, complete);
        if (part.getType().isPrimitive()) return schema;
        return (schema.getRef() == null ? schema : OASFactory.createSchema().addAllOf(schema)).nullable(true);
    }

    private static String memberName(RecordComponent part) {
        var told = part.getAccessor().getAnnotation(JsonbProperty.class);
        return told == null ? part.getName() : told.value();
    }

    private static Schema code(Class<?> code) {
        var names = Arrays.stream(code.getEnumConstants())
                .<Object>map(constant -> ((Enum<?>) constant).name())
                .toList();
        return typed(SchemaType.STRING, null).enumeration(names);
    }

    /** Nested records carry the name of what they belong to. */
    private static String name(Class<?> record) {
        var outer = record.getEnclosingClass();
        return outer != null && outer.isRecord()
                ? outer.getSimpleName() + record.getSimpleName()
                : record.getSimpleName();
    }

    private static Schema typed(SchemaType type, String format) {
        var schema = OASFactory.createSchema().type(type);
        return format == null ? schema : schema.format(format);
    }

    /** A list whose element is known only where the generic record is used. */
    private record ListOf(Type element) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }
}
