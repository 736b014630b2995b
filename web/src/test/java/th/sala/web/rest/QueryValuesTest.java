package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.web.problem.ProblemException;

class QueryValuesTest {
    private final QueryValues values = new QueryValues();

    @Test
    void numbers_and_flags_are_read() throws NoSuchMethodException {
        assertThat(values.getConverter(Integer.class, null, named("count")).fromString("20"))
                .isEqualTo(20);
        assertThat(values.getConverter(boolean.class, null, named("flag")).fromString("true"))
                .isTrue();
        assertThat(values.getConverter(boolean.class, null, named("flag")).fromString("false"))
                .isFalse();
    }

    @Test
    void what_is_left_out_is_no_number_and_no_flag() throws NoSuchMethodException {
        assertThat(values.getConverter(Integer.class, null, named("count")).fromString(null))
                .isNull();
        assertThat(values.getConverter(boolean.class, null, named("flag")).fromString(null))
                .isFalse();
    }

    @Test
    void what_is_neither_is_malformed_and_named() throws NoSuchMethodException {
        var number = values.getConverter(Integer.class, null, named("count"));
        var flag = values.getConverter(boolean.class, null, named("flag"));

        for (String text : List.of("x", "-1", "1.5", "12345678901")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> number.fromString(text))
                    .satisfies(thrown ->
                            assertThat(thrown.problem().json().toString()).contains("count: "));
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> flag.fromString("yes"))
                .satisfies(
                        thrown -> assertThat(thrown.problem().json().toString()).contains("flag: "));
    }

    @Test
    void what_else_stands_in_an_address_is_left_to_its_resource() throws NoSuchMethodException {
        assertThat(values.getConverter(String.class, null, named("count"))).isNull();
        assertThat(values.getConverter(Integer.class, null, new Annotation[0])).isNull();
    }

    private static Annotation[] named(String parameter) throws NoSuchMethodException {
        return Asked.class.getDeclaredMethod(parameter, String.class).getParameterAnnotations()[0];
    }

    interface Asked {
        void count(@QueryParam("count") String count);

        void flag(@QueryParam("flag") String flag);
    }
}
