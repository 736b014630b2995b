package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * What was promised for a clock from a moment on.
 *
 * @param by who changed the ticket so that this applies; null for what the clock began under
 * @param why the fields of the ticket that changed, parted by commas; null for what the clock began under
 * @param takenBackAt when the terms before came back, as if these had never been; null while these count
 */
record Term(
        Instant from,
        PinnedPolicy pinned,
        BusinessCalendar calendar,
        Target target,
        String by,
        String why,
        Instant takenBackAt) {

    static Term first(Instant from, PinnedPolicy pinned, BusinessCalendar calendar, Target target) {
        return new Term(from, pinned, calendar, target, null, null, null);
    }

    Term because(String who, String fields, Instant back) {
        return new Term(from, pinned, calendar, target, who, fields, back);
    }

    boolean counts() {
        return takenBackAt == null;
    }

    Term takenBack(Instant at) {
        return because(by, why, at);
    }

    ClockTerms told() {
        return new ClockTerms(
                from,
                pinned.policy(),
                pinned.version(),
                pinned.calendar(),
                pinned.calendarVersion(),
                target.budget().toString(),
                by,
                why,
                takenBackAt);
    }
}
