package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.web.problem.ProblemException;

class NothingPersonalInAddressesTest {
    private final NothingPersonalInAddresses border = new NothingPersonalInAddresses();

    @ParameterizedTest
    @ValueSource(strings = {"q", "assignee", "actor", "channel", "phone"})
    void every_value_of_every_parameter_is_looked_at(String name) {
        assertThatThrownBy(() -> border.filter(asked(name, "พัสดุหาย", "081/234/5678")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("/problems/search-in-body"));
    }

    @Test
    void ids_times_and_cursors_are_no_phone_numbers() {
        assertThatCode(() -> border.filter(asked("subject", "01932f00-0000-7000-8000-000000000001")))
                .doesNotThrowAnyException();
        assertThatCode(() -> border.filter(asked("from", "2026-11-21T08:30:00.123456Z")))
                .doesNotThrowAnyException();
    }

    private static ContainerRequestContext asked(String name, String... values) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.put(name, List.of(values));
        var uri = answering(UriInfo.class, parameters);
        return answering(ContainerRequestContext.class, uri);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer));
    }
}
