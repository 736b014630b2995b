package th.sala.consent.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a record or map says, as texts by the way to them: {@code targets.resolution.budget}. Members of a list go by the
 * first thing that they say of themselves where that tells them apart, else by their place. Empty is the same as not there;
 * which version it is, when it was written and by whom is no fact of its own.
 */
final class Facts {
    private static final Set<String> OF_THE_WRITING =
            Set.of("id", "version", "at", "by", "madeAt", "madeBy", "updatedAt", "updatedBy", "addedAt", "addedBy");

    private final SortedMap<String, String> found = new TreeMap<>();

    private Facts() {}

    static SortedMap<String, String> of(Object said) {
        Facts facts = new Facts();
        if (said instanceof Record whole) {
            facts.members(whole, "", name -> !OF_THE_WRITING.contains(name));
        } else {
            facts.add("", said);
        }
        return facts.found;
    }

    private void add(String way, Object said) {
        if (said instanceof Record part) {
            members(part, way, name -> true);
        } else if (said instanceof Map<?, ?> named) {
            named.forEach((name, value) -> add(below(way, String.valueOf(name)), value));
        } else if (said instanceof Collection<?> many) {
            addAll(way, List.copyOf(many));
        } else if (said != null) {
            put(way, said.toString());
        }
    }

    private void addAll(String way, List<?> many) {
        if (many.stream().anyMatch(Record.class::isInstance)) {
            parts(way, many);
        } else {
            put(way, joined(many, ", "));
        }
    }

    private void members(Record whole, String way, Predicate<String> told) {
        for (RecordComponent member : whole.getClass().getRecordComponents()) {
            if (told.test(member.getName())) {
                add(below(way, member.getName()), value(whole, member));
            }
        }
    }

    private void parts(String way, List<?> parts) {
        List<String> names = parts.stream().map(Facts::named).toList();
        boolean apart = new HashSet<>(names).size() == names.size();
        for (int place = 0; place < parts.size(); place++) {
            add(way + "[" + (apart ? names.get(place) : place + 1) + "]", parts.get(place));
        }
    }

    private static String named(Object part) {
        return part instanceof Record whole
                ? String.valueOf(value(whole, whole.getClass().getRecordComponents()[0]))
                : String.valueOf(part);
    }

    private static Object value(Record whole, RecordComponent member) {
        try {
            Method accessor = member.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record does not tell its " + member.getName() + ".", e);
        }
    }

    private static String joined(Collection<?> many, String by) {
        return many.stream()
                .map(each -> each instanceof Collection<?> few ? joined(few, "-") : String.valueOf(each))
                .collect(Collectors.joining(by));
    }

    private void put(String way, String text) {
        if (!text.isEmpty()) {
            found.put(way, text);
        }
    }

    private static String below(String way, String name) {
        return way.isEmpty() ? name : way + "." + name;
    }
}
