package th.sala.consent.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the law counts them: those of Thailand. */
public final class Bangkok {
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private Bangkok() {}

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
