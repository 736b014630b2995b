package th.sala.ticketing.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class ReadingReports implements Reports {
    private static final int USUAL_SECONDS = 20;
    private static final int MOST_SECONDS = 3600;

    private final ReportRows rows;
    private final ReportGate gate;

    /** For the container's proxy. */
    public ReadingReports() {
        this(null, null, null);
    }

    @Inject
    public ReadingReports(Jdbi jdbi, PurposeGate gate, Clock clock) {
        this.rows = new ReportRows(jdbi, clock);
        this.gate = new ReportGate(gate);
    }

    @Override
    public List<ReportSheet> all() {
        return Definitions.ALL.stream().map(Definition::sheet).toList();
    }

    @Override
    public Outcome<Report> read(Caller caller, Question question) {
        return gate.asked(caller, question.from(), question.to())
                .then(days -> definition(question.name()))
                .then(report -> by(report, question)
                        .then(by -> seconds(question)
                                .then(seconds -> Outcome.done(read(caller, report, question, by, seconds)))))
                .then(report -> gate.shown(caller, told(report, question), shown(report), report));
    }

    private static Outcome<Definition> definition(String name) {
        return Definitions.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-report", "There is no report of this name."));
    }

    private static Outcome<Grouping> by(Definition report, Question question) {
        Optional<Grouping> asked = question.by() == null
                ? Optional.of(report.groupings().get(0))
                : Grouping.of(question.by()).filter(report.groupings()::contains);
        return asked.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "unknown-grouping",
                        "This report is not told by that.",
                        List.of("by: " + String.join(", ", report.sheet().by())))));
    }

    private static Outcome<Integer> seconds(Question question) {
        int seconds = question.seconds() == null ? USUAL_SECONDS : question.seconds();
        return seconds > 0 && seconds <= MOST_SECONDS
                ? Outcome.done(seconds)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "invalid-value",
                        "A call is answered within some seconds.",
                        List.of("seconds: 1 to 3600")));
    }

    private Report read(Caller caller, Definition report, Question question, Grouping by, int seconds) {
        ReportRows.Rows now = rows.count(caller.teams(), report, question.from(), question.to(), by, seconds);
        return new Report(
                report.name(),
                question.from(),
                question.to(),
                by.code(),
                report.columns(),
                now.items(),
                now.total(),
                question.compared() ? before(caller, report, question, by, seconds) : null);
    }

    private Report.Before before(Caller caller, Definition report, Question question, Grouping by, int seconds) {
        LocalDate to = question.from().minusDays(1);
        LocalDate from = to.minusDays(ChronoUnit.DAYS.between(question.from(), question.to()));
        ReportRows.Rows before = rows.count(caller.teams(), report, from, to, by, seconds);
        return new Report.Before(from, to, before.items(), before.total());
    }

    private static String told(Report report, Question question) {
        return String.join(
                " ",
                report.name(),
                report.from().toString(),
                report.to().toString(),
                report.by(),
                String.valueOf(question.seconds()),
                String.valueOf(question.compared()));
    }

    /** With those of the days before. */
    private static int shown(Report report) {
        int before = report.before() == null ? 0 : report.before().items().size();
        return report.items().size() + before;
    }
}
