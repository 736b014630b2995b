package th.sala.ticketing.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class MovableClock extends Clock {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private Instant now;

    public MovableClock(String local) {
        set(local);
    }

    /** Moves to a local time of Bangkok, such as {@code 2026-12-04T16:00}. */
    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(BANGKOK).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
