package th.sala.ticketing.report;

import java.time.LocalDate;
import java.util.Objects;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/** Who may ask for a report, of which days, and whether the gate lets it go. */
public record ReportGate(PurposeGate gate) {
    private static final String PURPOSE = "customer-care";

    /** Days of Asia/Bangkok, both included. */
    record Days(LocalDate first, LocalDate last) {}

    Outcome<Days> asked(Caller caller, LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "A report needs its first day.");
        Objects.requireNonNull(to, "A report needs its last day.");
        return supervisor(caller)
                .then(asking -> to.isBefore(from)
                        ? Outcome.refused(
                                Refusal.Kind.INVALID,
                                "days-reversed",
                                "Choose a last day that is not before the first.")
                        : Outcome.done(new Days(from, to)));
    }

    /** Whoever leads a team; {@code FORBIDDEN} for anybody else. */
    public static Outcome<Caller> supervisor(Caller caller) {
        return caller.is("supervisor")
                ? Outcome.done(caller)
                : Outcome.refused(Refusal.Kind.FORBIDDEN, "supervisors-only", "Ask a supervisor for this report.");
    }

    /** The figures, if the gate lets them go; it keeps what was asked as a hash. */
    public <T> Outcome<T> shown(Caller caller, String query, int rows, T report) {
        Decision decision =
                gate.decide(new ListRequest(PURPOSE, Operation.REPORT, caller.user(), QueryHash.of(query), rows));
        return decision.permitted() ? Outcome.done(report) : Outcome.refusedByGate(decision.reason());
    }
}
