package th.sala.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import th.sala.ticketing.attempt.AttemptDesk;
import th.sala.ticketing.attempt.Attempts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.quality.QualityCheck;
import th.sala.ticketing.quality.QualityChecks;
import th.sala.ticketing.reason.ReasonDesk;
import th.sala.ticketing.reason.ReasonTree;

/** What it takes to close a ticket: an outcome (seed TK-5), enough attempts before it is {@code unreachable} (TK-6) and a
 * contact reason of the owning team's tree. */
record ClosingRules(ReasonDesk reasons, AttemptDesk attempts, QualityChecks checks) {
    private static final String UNREACHABLE = "unreachable";

    /** What ends so tells nothing of why customers write. */
    private static final Set<String> WITHOUT_REASON = Set.of("spam", "duplicate");

    /** As {@link #closing}, once somebody else has looked at it where the team wants that. */
    Outcome<Closing> done(Ticket ticket, String outcome, String given) {
        return closing(ticket, outcome, given)
                .then(how -> WITHOUT_REASON.contains(how.outcome()) || checked(ticket)
                        ? Outcome.done(how)
                        : Outcome.refused(
                                Refusal.Kind.CONFLICT,
                                "check-required",
                                "Such work takes a second look: ask a colleague for a check."));
    }

    private boolean checked(Ticket ticket) {
        return !checks.needed(ticket.id(), ticket.team(), ticket.matter().kind())
                || checks.latest(ticket.id()).filter(QualityCheck::good).isPresent();
    }

    /** @param given with the closing; null for the one that the ticket has */
    Outcome<Closing> closing(Ticket ticket, String outcome, String given) {
        return PatchRules.ending(outcome).then(code -> tried(ticket, code)).then(code -> {
            String wanted = given == null || given.isBlank() ? null : given.strip();
            return wanted == null && WITHOUT_REASON.contains(code)
                    ? Outcome.done(Closing.without(code))
                    : reasons.tree(ticket.team()).then(tree -> among(tree, code, wanted, ticket.reason()));
        });
    }

    private Outcome<String> tried(Ticket ticket, String outcome) {
        if (!UNREACHABLE.equals(outcome)) {
            return Outcome.done(outcome);
        }
        Attempts made = attempts.of(ticket.id());
        return made.enough() ? Outcome.done(outcome) : Outcome.refused(notTriedEnough(made));
    }

    private static Refusal notTriedEnough(Attempts made) {
        List<String> errors = new ArrayList<>();
        if (made.callsMissing() > 0) {
            errors.add(missing("calls", made.callsMissing(), made.calls(), made.callsNeeded()));
        }
        if (made.emailsMissing() > 0) {
            errors.add(missing("emails", made.emailsMissing(), made.emails(), made.emailsNeeded()));
        }
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "not-tried-enough",
                "Try the customer again before the ticket ends as unreachable.",
                errors);
    }

    private static String missing(String what, int missing, int made, int needed) {
        return what + ": " + missing + " more, " + made + " of " + needed + " made";
    }

    private static Outcome<Closing> among(ReasonTree tree, String outcome, String given, String before) {
        String reason =
                given != null ? given : tree.live(before) ? before : tree.only().orElse(before);
        if (reason == null) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "reason-required",
                    "Say why the customer wrote: choose a contact reason of the team.",
                    List.of("reason: is one of " + codes(tree))));
        }
        return tree.live(reason) ? Outcome.done(Closing.with(outcome, reason, tree)) : unknown(tree);
    }

    private static <T> Outcome<T> unknown(ReasonTree tree) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID,
                "unknown-reason",
                "The team " + tree.team() + " has no such contact reason now. Choose another one.",
                List.of("reason: is one of " + codes(tree))));
    }

    private static String codes(ReasonTree tree) {
        return String.join(
                ", ",
                tree.reasons().stream()
                        .filter(reason -> !reason.retired())
                        .map(reason -> reason.code())
                        .toList());
    }
}
