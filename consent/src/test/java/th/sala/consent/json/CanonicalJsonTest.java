package th.sala.consent.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void members_stand_in_the_order_of_their_utf_16_units_as_rfc_8785_has_it() {
        assertThat(CanonicalJson.of(new TreeMap<>(Map.of(
                        "\u20ac",
                        "Euro Sign",
                        "\r",
                        "Carriage Return",
                        "\ufb33",
                        "Hebrew Letter Dalet With Dagesh",
                        "1",
                        "One",
                        "\ud83d\ude00",
                        "Emoji: Grinning Face",
                        "\u0080",
                        "Control",
                        "\u00f6",
                        "Latin Small Letter O With Diaeresis"))))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void texts_are_escaped_in_the_one_way_of_rfc_8785() {
        assertThat(CanonicalJson.of(new TreeMap<>(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/\b\t\f\u2028ไทย"))))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\u2028ไทย\"}");
    }

    @Test
    void numbers_and_truths_are_plain_and_nothing_else_is_held() {
        assertThat(CanonicalJson.of(new TreeMap<>(Map.of("a", 1, "b", -9_007_199_254_740_991L, "c", true))))
                .isEqualTo("{\"a\":1,\"b\":-9007199254740991,\"c\":true}");
        assertThatThrownBy(() -> CanonicalJson.of(new TreeMap<>(Map.of("a", 1.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objects_and_lists_hold_others_in_the_same_form() {
        assertThat(CanonicalJson.of(new TreeMap<>(
                        Map.of("b", List.of("x", 1), "a", new TreeMap<>(Map.of("z", List.of(), "y", "ไทย"))))))
                .isEqualTo("{\"a\":{\"y\":\"ไทย\",\"z\":[]},\"b\":[\"x\",1]}");
    }
}
