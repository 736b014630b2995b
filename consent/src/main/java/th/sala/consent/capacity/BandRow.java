package th.sala.consent.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** The newest band of one identity, as it was recorded. */
record BandRow(
        String band,
        LocalDate childUntil,
        LocalDate aloneFrom,
        LocalDate confirmBy,
        String reason,
        Instant setAt,
        String setBy) {
    static final BandRow NONE = new BandRow(Band.UNKNOWN.code(), null, null, null, null, null, null);

    /** Bands of age end by themselves. */
    Band on(LocalDate day) {
        Band recorded = Band.of(band).orElseThrow();
        return switch (recorded) {
            case CHILD -> day.isBefore(childUntil) ? Band.CHILD : grown(day);
            case MINOR -> grown(day);
            default -> recorded;
        };
    }

    private Band grown(LocalDate day) {
        return day.isBefore(aloneFrom) ? Band.MINOR : Band.ADULT;
    }

    static Comparator<BandRow> strictest(LocalDate day) {
        return Comparator.comparing(row -> row.on(day));
    }
}
