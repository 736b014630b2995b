package th.sala.ticketing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void what_the_database_cannot_take_is_replaced() {
        assertThat(StorableText.of("a\u0000b\uD800c")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(StorableText.of("ก😀")).isEqualTo("ก😀");
        assertThat(StorableText.of(null)).isNull();
    }

    @Test
    void a_text_without_end_is_cut() {
        assertThat(StorableText.of("x".repeat(2_000_000))).hasSize(1_000_000);
    }
}
