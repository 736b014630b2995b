package th.sala.consent.seal;

import java.util.Arrays;

/** What is sealed. The codes are part of what was hashed: they never change, and there are only ever more of them. */
enum Kind {
    CONSENT_EVENT("consent_event", EntryTables.CONSENT_EVENTS, false),
    GATE_DECISION("gate_decision", EntryTables.DECISIONS, false),
    DEED("audit_event", EntryTables.DEEDS, false),
    ACCESS("access_log", EntryTables.ACCESSES, true),
    LIST_DECISION("list_decision", EntryTables.DECISIONS, true);

    private final String code;
    private final String rows;
    private final boolean batched;

    Kind(String code, String rows, boolean batched) {
        this.code = code;
        this.rows = rows;
        this.batched = batched;
    }

    static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing of this kind is sealed: " + code));
    }

    String code() {
        return code;
    }

    /** The SQL of its rows by their ids. */
    String rows() {
        return rows;
    }

    /** Whether the rows of a round share one leaf (M6): there are many of them, and one says little. */
    boolean batched() {
        return batched;
    }
}
