package th.sala.ticketing.report;

import java.util.Locale;

/** What the rows of a report stand for. */
public enum Grouping {
    /** Day of first contact, in Asia/Bangkok. */
    DAY,
    /** Channel the ticket began on. */
    CHANNEL,
    /** Team that owns the ticket. */
    TEAM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no grouping has this code */
    public static Grouping of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
