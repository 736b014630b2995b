package th.sala.ticketing.sla;

import java.time.Duration;
import java.time.Period;

/** How much time a target allows. Written as ISO 8601: {@code PT1H} is service time, {@code P2D} are working days. */
sealed interface Budget {

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
     * Working days, the start day not counted: due at the same local time on the n-th following working day, or at that
     * day's last open moment when this is earlier.
     */
    record WorkingDays(int days) implements Budget {
        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("A budget of working days has at least one.");
            }
        }

        @Override
        public String toString() {
            return Period.ofDays(days).toString();
        }
    }

    /** @throws java.time.format.DateTimeParseException when the text is neither a duration nor a number of days */
    @SuppressWarnings("JavaPeriodGetDays") // a budget is written in days only
    static Budget parse(String text) {
        return text.startsWith("PT")
                ? new ServiceTime(Duration.parse(text))
                : new WorkingDays(Period.parse(text).getDays());
    }
}
