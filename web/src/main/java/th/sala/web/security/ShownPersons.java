package th.sala.web.security;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Listing;

/**
 * Whose records an answer shows: who stands in the address, whom the question names, even when the answer is that there is
 * nothing, and whoever a record of the answer names as its subject.
 */
final class ShownPersons {
    private static final String SUBJECT = "subject";
    /** With parameters of a step, and each spelling that the border takes for an id. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?:customers|people)(?:;[^/]*)?/([0-9A-Fa-f]+(?:-[0-9A-Fa-f]+){4})");

    private ShownPersons() {}

    static List<SubjectId> in(String path, Object entity) {
        var addressed = IN_ADDRESS.matcher(path).results().flatMap(found -> id(found.group(1)));
        return Stream.concat(addressed, records(entity).flatMap(ShownPersons::of))
                .distinct()
                .toList();
    }

    /** @param ids as they stand in the question, in each spelling that the border takes for an id */
    static List<SubjectId> asked(List<String> ids) {
        return ids.stream().flatMap(ShownPersons::id).toList();
    }

    private static Stream<SubjectId> id(String text) {
        try {
            return Stream.of(new SubjectId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    private static Stream<?> records(Object entity) {
        return entity instanceof Listing<?> listing ? listing.items().stream() : Stream.ofNullable(entity);
    }

    private static Stream<SubjectId> of(Object record) {
        return record.getClass().isRecord()
                ? Arrays.stream(record.getClass().getRecordComponents()).flatMap(part -> subject(record, part))
                : Stream.empty();
    }

    private static Stream<SubjectId> subject(Object record, RecordComponent part) {
        if (part.getType() == SubjectId.class) return Stream.ofNullable((SubjectId) value(record, part));
        return part.getType() == UUID.class && part.getName().equals(SUBJECT)
                ? Stream.ofNullable((UUID) value(record, part)).map(SubjectId::new)
                : Stream.empty();
    }

    private static Object value(Object record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("The answer cannot be read: " + part.getName(), closed);
        }
    }
}
