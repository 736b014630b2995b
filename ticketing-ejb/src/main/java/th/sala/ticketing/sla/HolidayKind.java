package th.sala.ticketing.sla;

import java.util.Arrays;
import java.util.Optional;

/** What sort of day it is. Which kinds close a calendar is the calendar's choice. */
public enum HolidayKind {
    /** Offices of the state are closed. */
    GOVERNMENT("government"),
    /** Financial institutions are closed, as the Bank of Thailand announces. */
    BANK("bank"),
    /** The firm itself is closed. */
    COMPANY("company"),
    /** A day with a name, on which people work: it never closes a calendar. */
    OBSERVANCE("observance");

    private final String code;

    HolidayKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<HolidayKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
