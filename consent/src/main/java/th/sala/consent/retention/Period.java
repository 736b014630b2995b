package th.sala.consent.retention;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import th.sala.consent.law.LawVersion;
import th.sala.consent.time.Bangkok;

/** How far back a period of the law reaches, counted in Thailand's calendar. */
final class Period {
    private Period() {}

    /** Before which moment something is due; empty when the law states no time. */
    static Optional<Instant> before(LawVersion law, Instant now) {
        if (law.amount() == null) {
            return Optional.empty();
        }
        ZonedDateTime today = now.atZone(Bangkok.ZONE);
        return switch (law.unit()) {
            case "hours" -> Optional.of(today.minusHours(law.amount()).toInstant());
            case "days" -> Optional.of(today.minusDays(law.amount()).toInstant());
            case "months" -> Optional.of(today.minusMonths(law.amount()).toInstant());
            case "years" -> Optional.of(today.minusYears(law.amount()).toInstant());
            default -> Optional.empty();
        };
    }
}
