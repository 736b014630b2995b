package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    public record Customer(UUID id, String name) {}

    public record Request(
            String subject,
            Integer limit,
            Boolean urgent,
            Instant until,
            List<String> tags,
            Customer customer,
            @JsonbProperty("for") String waitingFor) {}

    @Test
    void every_member_arrives_with_its_type() {
        var read = StrictJson.read("""
                {"subject":"พัสดุหาย","limit":50,"urgent":true,"until":"2026-11-21T15:30:00+07:00","tags":["a","b"],
                 "customer":{"id":"01932f00-0000-7000-8000-000000000001","name":null},"for":"customer"}
                """, Request.class);

        assertThat(read)
                .isEqualTo(new Request(
                        "พัสดุหาย",
                        50,
                        true,
                        Instant.parse("2026-11-21T08:30:00Z"),
                        List.of("a", "b"),
                        new Customer(UUID.fromString("01932f00-0000-7000-8000-000000000001"), null),
                        "customer"));
    }

    /** Names that are data. */
    public record Week(Map<String, List<List<String>>> week) {}

    @Test
    void an_object_whose_names_are_data_keeps_them_in_their_order() {
        assertThat(StrictJson.read("{\"week\":{\"monday\":[[\"08:30\",\"12:00\"]],\"friday\":[]}}", Week.class))
                .isEqualTo(new Week(Map.of("monday", List.of(List.of("08:30", "12:00")), "friday", List.of())));
        assertThat(catchThrowableOfType(
                                MalformedJson.class,
                                () -> StrictJson.read(
                                        "{\"week\":{\"monday\":null,\"friday\":[5],\"sunday\":[[5]]}}", Week.class))
                        .problem()
                        .errors())
                .containsExactly(
                        "week.monday: must not be null",
                        "week.friday[0]: must be an array",
                        "week.sunday[0][0]: must be a string");
    }

    /** A flag that is one or not, and a number with a fraction. */
    public record Priced(boolean retired, BigDecimal amount) {}

    @Test
    void a_flag_that_is_left_out_is_not_set_and_a_number_keeps_its_fraction() {
        assertThat(StrictJson.read("{\"amount\":1234.50}", Priced.class))
                .isEqualTo(new Priced(false, new BigDecimal("1234.50")));
        assertThat(StrictJson.read("{\"retired\":true}", Priced.class)).isEqualTo(new Priced(true, null));
    }

    @Test
    void what_is_left_out_is_null() {
        assertThat(StrictJson.read("{}", Request.class))
                .isEqualTo(new Request(null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{\"colour\":\"red\"}                              | colour: is not known",
                "{\"waitingFor\":\"x\"}                            | waitingFor: is not known",
                "{\"customer\":{\"age\":1}}                        | customer.age: is not known",
                "{\"subject\":\"a\",\"subject\":\"b\"}             | body: subject is given twice",
                "{\"customer\":{\"name\":\"a\",\"name\":\"b\"}}    | body: name is given twice",
                "{\"subject\":5}                                   | subject: must be a string",
                "{\"limit\":\"5\"}                                 | limit: must be a whole number",
                "{\"limit\":1.5}                                   | limit: must be a whole number",
                "{\"limit\":2147483648}                            | limit: must be a whole number",
                "{\"limit\":1e999999}                              | limit: must be a whole number",
                "{\"urgent\":\"true\"}                             | urgent: must be true or false",
                "{\"until\":\"tomorrow\"}                          | until: must be a time, such as 2026-11-21T08:30:00Z",
                "{\"until\":\"+999999999-01-01T00:00:00Z\"}        | until: must be a time, such as 2026-11-21T08:30:00Z",
                "{\"tags\":\"a\"}                                  | tags: must be an array",
                "{\"tags\":[null]}                                 | tags: must not hold null",
                "{\"customer\":[]}                                 | customer: must be an object",
                "{\"customer\":{\"id\":\"1-1-1-1-1\"}}             | customer.id: must be an id",
                "{\"subject\":\"\\u0000\"}                         | subject: holds a character that no text may hold",
                "{\"subject\":\"\\ud800\"}                         | subject: holds a character that no text may hold",
                "[]                                                | body: must be a JSON object",
                "{broken                                           | body: is not valid JSON",
            })
    void a_fault_is_told_by_the_name_of_its_member(String json, String fault) {
        assertThat(faults(json)).containsExactly(fault);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("{\"a\":1,\"b\":2,\"limit\":\"x\"}"))
                .containsExactly("a: is not known", "b: is not known", "limit: must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"subject\":\"a\"} x", "", "null", "{\"subject\":\"a\",}"})
    void nothing_but_one_object_is_taken(String json) {
        assertThat(faults(json)).hasSize(1);
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(MalformedJson.class, () -> StrictJson.read(json, Request.class))
                .problem()
                .errors();
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 1_001, 100_000})
    void what_is_nested_deeper_than_any_request_is_malformed(int depth) {
        var text = "{\"tags\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(faults(text)).containsExactly("body: is nested too deeply");
        assertThat(faults("{\"customer\":".repeat(depth) + "{}" + "}".repeat(depth)))
                .containsExactly("body: is nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "%s.5", "1e%s"})
    void a_number_longer_than_any_is_malformed(String form) {
        assertThat(faults("{\"limit\":" + form.formatted("9".repeat(2_000)) + "}"))
                .containsExactly("body: holds a number that is too long");
    }
}
