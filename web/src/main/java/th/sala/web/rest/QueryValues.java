package th.sala.web.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import th.sala.web.problem.ProblemException;

/** Numbers and flags in addresses, read strictly (ADR 0013): what is neither is a 400 that names the parameter. */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Reader<?>>> READERS = Map.of(
            Integer.class, name -> new Reader<>(text -> number(name, text)),
            boolean.class, name -> new Reader<>(text -> flag(name, text)));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .filter(name -> READERS.containsKey(type))
                .map(name -> (ParamConverter<T>) READERS.get(type).apply(name))
                .findFirst()
                .orElse(null);
    }

    static Integer number(String name, String text) {
        if (text == null || text.isEmpty()) return null;
        if (!text.matches("[0-9]{1,9}")) throw ProblemException.malformed(name + ": must be a whole number");
        return Integer.valueOf(text);
    }

    static boolean flag(String name, String text) {
        if (text == null) return false;
        return switch (text) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw ProblemException.malformed(name + ": must be true or false");
        };
    }

    private record Reader<T>(Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return read.apply(text);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
