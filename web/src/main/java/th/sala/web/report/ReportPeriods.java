package th.sala.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import th.sala.web.rest.Moments;

/** The days that a report is about; the last thirty unless told otherwise. */
@ApplicationScoped
class ReportPeriods {
    private static final int USUAL_DAYS = 30;

    private Clock clock;

    ReportPeriods() {}

    @Inject
    ReportPeriods(Clock clock) {
        this.clock = clock;
    }

    /** Both included. */
    record Period(LocalDate from, LocalDate to) {}

    Period of(String from, String to) {
        var last = Moments.date("to", to);
        var end = last == null ? LocalDate.ofInstant(clock.instant(), Moments.BANGKOK) : last;
        var first = Moments.date("from", from);
        return new Period(first == null ? end.minusDays(USUAL_DAYS - 1) : first, end);
    }
}
