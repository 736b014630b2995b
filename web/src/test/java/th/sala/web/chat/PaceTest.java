package th.sala.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final GuestFrame WORD = new GuestFrame.Message("c", null);
    private static final GuestFrame TYPING = new GuestFrame.Typing();

    private final Pace pace = new Pace(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC), 3, 5);

    @Test
    void a_guest_says_so_much_in_a_minute_and_others_are_not_held_up() {
        for (int word = 0; word < 3; word++) {
            assertThat(pace.permits("one", "a", WORD)).isTrue();
        }
        assertThat(pace.permits("one", "a", WORD)).isFalse();
        assertThat(pace.permits("one", "a", TYPING)).isTrue();
        assertThat(pace.permits("two", "b", WORD)).isTrue();
    }

    @Test
    void many_guests_of_one_address_share_what_may_come_from_it() {
        for (int guest = 0; guest < 5; guest++) {
            assertThat(pace.permits("guest " + guest, "a", WORD)).isTrue();
        }
        assertThat(pace.permits("guest 6", "a", WORD)).isFalse();
    }
}
