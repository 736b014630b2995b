package th.sala.consent.purpose;

import java.util.Locale;

/** What the gate is asked for. Grows only. */
public enum Operation {
    SEND,
    REVEAL,
    EXPORT,
    LIST,
    SEARCH,
    REPORT,
    AUTOMATE,
    COLLECT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
