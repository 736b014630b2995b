package th.sala.ticketing.reply;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import th.sala.consent.purpose.LawfulBasis;

/** When a message may leave: an answer at once; what nobody waits for, which rests on consent, from 08:00 to 20:00 Bangkok. */
final class DecentHours {
    static final String QUIET = "quiet-hours";

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private DecentHours() {}

    /**
     * @param basis name of the {@link LawfulBasis} that the message rests on
     * @param earliest when it could leave
     */
    static Instant leaving(String basis, Instant earliest) {
        if (!LawfulBasis.valueOf(basis).needsConsent()) {
            return earliest;
        }
        ZonedDateTime there = earliest.atZone(BANGKOK);
        if (there.toLocalTime().isBefore(MORNING)) {
            return there.with(MORNING).toInstant();
        }
        return there.toLocalTime().isBefore(EVENING)
                ? earliest
                : there.plusDays(1).with(MORNING).toInstant();
    }
}
