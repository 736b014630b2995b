package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.web.HubApplication;

/** Whatever a resource takes as a body can be read. */
class RequestBodiesTest {

    @Test
    void every_body_holds_only_what_the_reader_knows() {
        assertThat(bodies())
                .hasSizeGreaterThan(50)
                .allSatisfy(body ->
                        assertThatCode(() -> read(body)).as(body.getName()).doesNotThrowAnyException());
    }

    private static Stream<Class<?>> bodies() {
        return HubApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(RequestBodiesTest::answersRequests)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(each -> each.annotationType().getName().startsWith("jakarta.ws.rs")))
                .<Class<?>>map(parameter -> parameter.getType())
                .filter(Class::isRecord)
                .distinct();
    }

    private static boolean answersRequests(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static void read(Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] inside = many.getActualTypeArguments();
            read(many.getRawType() == Map.class ? inside[1] : inside[0]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(RequestBodiesTest::read);
        } else {
            assertThat(Leaf.of((Class<?>) type)).isNotNull();
        }
    }
}
