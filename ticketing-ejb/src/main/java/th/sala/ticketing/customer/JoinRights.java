package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.Objects;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/**
 * Who joins and parts persons beyond their own work: a supervisor. An agent learns of no customer whom only other teams
 * serve, and parts only what they linked themselves.
 */
class JoinRights {
    private static final String SUPERVISOR = "supervisor";

    private final CustomerTickets tickets;
    private final SubjectMerges merges;

    @Inject
    JoinRights(CustomerTickets tickets, SubjectMerges merges) {
        this.tickets = tickets;
        this.merges = merges;
    }

    /** Two customers as such, and their undo: {@code FORBIDDEN} with {@code supervisor-needed}. */
    Outcome<Caller> toMerge(Caller caller) {
        return caller.is(SUPERVISOR)
                ? Outcome.done(caller)
                : Outcome.refused(
                        Refusal.Kind.FORBIDDEN,
                        "supervisor-needed",
                        "Customers are merged and parted by a supervisor. Link a contact point with evidence instead.");
    }

    /** {@code NOT_FOUND} with {@code unknown-customer} for one whom only other teams serve. */
    Outcome<SubjectId> toKnow(Caller caller, SubjectId other) {
        return within(caller, other)
                ? Outcome.done(other)
                : Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-customer", "There is no customer with this id.");
    }

    /** {@code FORBIDDEN} with {@code supervisor-needed}. */
    Outcome<SubjectId> toJoin(Caller caller, SubjectId other) {
        return caller.is(SUPERVISOR) || within(caller, other)
                ? Outcome.done(other)
                : Outcome.refused(
                        Refusal.Kind.FORBIDDEN,
                        "supervisor-needed",
                        "It belongs to a customer of another team. Ask a supervisor to merge both.");
    }

    /** {@code FORBIDDEN} with {@code not-who-linked}. */
    Outcome<SubjectId> toPart(Caller caller, SubjectId identity) {
        return caller.is(SUPERVISOR) || linkedBy(caller, identity)
                ? Outcome.done(identity)
                : Outcome.refused(
                        Refusal.Kind.FORBIDDEN, "not-who-linked", "Who linked it takes it away, or a supervisor.");
    }

    private boolean within(Caller caller, SubjectId other) {
        return !tickets.othersOnly(caller, other);
    }

    private boolean linkedBy(Caller caller, SubjectId identity) {
        return merges.merges(identity).stream()
                .filter(merge -> merge.subject().equals(identity))
                .reduce((older, newer) -> newer)
                .filter(merge -> Objects.equals(merge.actor(), caller.user()))
                .isPresent();
    }
}
