package th.sala.ticketing.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a report stand for. */
public enum Grouping {
    /** Day in Asia/Bangkok. */
    DAY,
    /** Half an hour of the day, in Asia/Bangkok. */
    HALF_HOUR,
    CHANNEL,
    TEAM,
    /** User name of a colleague. */
    AGENT,
    /** Service policy. */
    POLICY,
    /** Kind of ticket. */
    KIND,
    /** What is measured. */
    METRIC;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Grouping> of(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code().equals(code))
                .findFirst();
    }
}
