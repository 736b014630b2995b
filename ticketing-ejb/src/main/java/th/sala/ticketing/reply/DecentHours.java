package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.purpose.LawfulBasis;

/** When a message may leave: an answer at once; what nobody waits for, which rests on consent, from 08:00 to 20:00 Bangkok. */
@Singleton
class DecentHours {
    static final String QUIET = "quiet-hours";
    static final String USUAL = "08:00-20:00";

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String MIDNIGHT = "24:00";
    private static final int DAY = 24 * 60;

    private final int morning;
    private final int evening;

    /** @param hours such as {@code 08:00-20:00}; {@code 00:00-24:00} knows no night */
    @Inject
    DecentHours(@ConfigProperty(name = "SALA_DECENT_HOURS", defaultValue = USUAL) String hours) {
        String[] ends = hours.split("-", 2);
        morning = minute(ends[0]);
        evening = minute(ends[1]);
    }

    private static int minute(String time) {
        return MIDNIGHT.equals(time) ? DAY : LocalTime.parse(time).get(ChronoField.MINUTE_OF_DAY);
    }

    /**
     * @param basis name of the {@link LawfulBasis} that the message rests on
     * @param earliest when it could leave
     */
    Instant leaving(String basis, Instant earliest) {
        if (!LawfulBasis.valueOf(basis).needsConsent()) {
            return earliest;
        }
        ZonedDateTime there = earliest.atZone(BANGKOK);
        int minute = there.get(ChronoField.MINUTE_OF_DAY);
        ZonedDateTime opening = there.truncatedTo(ChronoUnit.DAYS).plusMinutes(morning);
        if (minute < morning) {
            return opening.toInstant();
        }
        return minute < evening ? earliest : opening.plusDays(1).toInstant();
    }
}
