package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String TICKET = "01932f00-0000-7000-8000-000000000001";

    @Test
    void what_a_page_gave_is_read_again() {
        for (FoundBy rank : FoundBy.values()) {
            Cursor given = new Cursor(Instant.parse("2026-11-22T03:00:00.123456Z"), UUID.fromString(TICKET), rank);

            assertThat(Cursor.read(given.text())).contains(given);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z|" + TICKET,
                "-1000000000-01-01T00:00:00Z|" + TICKET,
                "+10000-01-01T00:00:00Z|" + TICKET,
                "1969-12-31T23:59:59Z|" + TICKET,
                "2026-11-22T03:00:00Z|nobody",
                "2026-11-22T03:00:00Z",
                "2026-11-22T03:00:00Z|" + TICKET + "|best",
                "2026-11-22T03:00:00Z|" + TICKET + "|w|w",
                "|"
            })
    void what_no_page_gave_is_no_cursor(String plain) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.read(text)).isEmpty();
    }
}
