package th.sala.ticketing.value;

import java.util.List;

/** Priorities in order, and the one that reasons speak for. */
final class Levels {
    private static final List<String> ORDER = List.of("low", "normal", "high", "urgent");
    private static final String USUAL = "normal";
    private static final String RISK = "risk";

    private Levels() {}

    /** A step above the usual for each reason, urgent only where something is at risk; null when it is not higher. */
    static String suggested(String present, List<String> reasons) {
        int highest = reasons.contains(RISK) ? ORDER.size() - 1 : ORDER.size() - 2;
        int level = Math.min(highest, ORDER.indexOf(USUAL) + reasons.size());
        return !reasons.isEmpty() && level > ORDER.indexOf(present) ? ORDER.get(level) : null;
    }
}
