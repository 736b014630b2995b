package th.sala.consent.seal;

import java.util.Arrays;

/** What is sealed. The codes are part of what was hashed: they never change, and there are only ever more of them. */
enum Kind {
    CONSENT_EVENT("consent_event", EntryTables.CONSENT_EVENTS, "recorded_at", false),
    GATE_DECISION("gate_decision", EntryTables.DECISIONS, "at", false),
    DEED("audit_event", EntryTables.DEEDS, "at", false),
    ACCESS("access_log", EntryTables.ACCESSES, "at", true),
    LIST_DECISION("list_decision", EntryTables.DECISIONS, "at", true);

    private final String code;
    private final String rows;
    private final String moment;
    private final boolean batched;

    Kind(String code, String rows, String moment, boolean batched) {
        this.code = code;
        this.rows = rows;
        this.moment = moment;
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

    /** The column that tells when the hub wrote it. */
    String moment() {
        return moment;
    }

    /** Whether the rows of a round share one leaf (M6): there are many of them, and one says little. */
    boolean batched() {
        return batched;
    }
}
