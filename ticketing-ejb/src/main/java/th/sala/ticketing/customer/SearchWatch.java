package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.oversight.SearchAllowance;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/** Who searches for persons: whom they found is kept, and how many they find in an hour has an end. */
class SearchWatch {
    private static final Refusal SPENT = Refusal.of(
            Refusal.Kind.TOO_MANY,
            "too-many-searches",
            "You found as many persons within an hour as the privacy officer allows. Wait, or ask the officer.");

    private final SearchAllowance allowance;
    private final AccessLog log;
    private final Clock clock;

    @Inject
    SearchWatch(SearchAllowance allowance, AccessLog log, Clock clock) {
        this.allowance = allowance;
        this.log = log;
        this.clock = clock;
    }

    Optional<Refusal> refuse(Caller caller) {
        return allowance.spent(caller.user()) ? Optional.of(SPENT) : Optional.empty();
    }

    void found(Caller caller, List<SubjectId> persons, Decision decision) {
        log.record(
                persons.stream().map(person -> entry(caller, person, decision)).toList());
    }

    private AccessEntry entry(Caller caller, SubjectId person, Decision decision) {
        return new AccessEntry(
                clock.instant(),
                caller.user(),
                caller.is(ServingCustomers.OFFICER) ? ServingCustomers.OFFICER : ServingCustomers.AGENT,
                person,
                "search-hit",
                null,
                SearchAllowance.REASON,
                null,
                decision.basis(),
                CustomerFinder.PURPOSE,
                decision.id());
    }
}
