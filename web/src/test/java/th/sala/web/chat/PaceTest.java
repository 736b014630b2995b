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
    void transcripts_which_leave_by_mail_are_few_a_day_for_a_guest_and_for_an_address() {
        GuestFrame transcript = new GuestFrame.Transcript("anybody@example.com");
        for (int mail = 0; mail < 3; mail++) {
            assertThat(pace.permits("one", "a", transcript)).isTrue();
        }
        assertThat(pace.permits("one", "b", transcript)).isFalse();
        assertThat(pace.permits("two", "a", transcript)).isFalse();
        assertThat(pace.permits("two", "c", transcript)).isTrue();
    }

    @Test
    void few_new_guests_come_from_one_address_at_once() {
        assertThat(pace.permitsNewcomer("a")).isTrue();
        assertThat(pace.permitsNewcomer("a")).isFalse();
        assertThat(pace.permitsNewcomer("b")).isTrue();
    }

    @Test
    void many_guests_of_one_address_share_what_may_come_from_it() {
        for (int guest = 0; guest < 5; guest++) {
            assertThat(pace.permits("guest " + guest, "a", WORD)).isTrue();
        }
        assertThat(pace.permits("guest 6", "a", WORD)).isFalse();
    }
}
