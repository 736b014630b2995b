package th.sala.ticketing.sla;

import java.time.Duration;
import java.time.Period;

/**
 * How much time a target allows. Written as ISO 8601: {@code PT1H} is service time, {@code P2D} are working days after the
 * start day, {@code P2D/inclusive} with it (SL-9).
 */
sealed interface Budget {

    /** What a number of working days ends with when the start day is one of them. */
    String INCLUSIVE = "/inclusive";

    /** Seconds in which the calendar is open. */
    record ServiceTime(Duration length) implements Budget {
        public ServiceTime {
            if (length.isNegative()) {
                throw new IllegalArgumentException("A budget of service time is not negative.");
            }
        }

        @Override
        public String toString() {
            return length.toString();
        }
    }

    /**
     * Working days. The start day not counted, due at the same local time on the n-th following working day, or at that
     * day's last open moment when this is earlier. The start day counted, due at the last open moment of the n-th working
     * day; a day whose last opening is over at the start does not count. What starts after midnight in a night belongs to
     * the day on which the night began.
     */
    record WorkingDays(int days, boolean startCounts) implements Budget {
        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("A budget of working days has at least one.");
            }
        }

        @Override
        public String toString() {
            return Period.ofDays(days) + (startCounts ? INCLUSIVE : "");
        }
    }

    /** @throws java.time.format.DateTimeParseException when the text is neither a duration nor a number of days */
    @SuppressWarnings("JavaPeriodGetDays") // a budget is written in days only
    static Budget parse(String text) {
        if (text.startsWith("PT")) {
            return new ServiceTime(Duration.parse(text));
        }
        boolean inclusive = text.endsWith(INCLUSIVE);
        String days = inclusive ? text.substring(0, text.length() - INCLUSIVE.length()) : text;
        return new WorkingDays(Period.parse(days).getDays(), inclusive);
    }
}
