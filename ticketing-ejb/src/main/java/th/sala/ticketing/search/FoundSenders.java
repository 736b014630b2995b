package th.sala.ticketing.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.CustomerMatch;
import th.sala.ticketing.customer.CustomerQuery;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/** Asks the desk that finds persons, which keeps and limits each look. */
@Singleton
class FoundSenders implements Senders {
    private static final int MOST = 50;

    private final CustomerDesk customers;

    @Inject
    FoundSenders(CustomerDesk customers) {
        this.customers = customers;
    }

    @Override
    public Outcome<List<UUID>> of(Caller caller, String words) {
        if (!caller.is("agent")) {
            return Outcome.refused(
                    Refusal.Kind.FORBIDDEN,
                    "agents-only",
                    "Agents alone look for persons. Leave out from: and its words.");
        }
        return customers
                .search(caller, new CustomerQuery(words, MOST, null))
                .then(page -> page.next() == null ? Outcome.done(known(page.items())) : tooMany());
    }

    private static List<UUID> known(List<CustomerMatch> persons) {
        return persons.stream().map(CustomerMatch::id).filter(Objects::nonNull).toList();
    }

    private static Outcome<List<UUID>> tooMany() {
        return Outcome.refused(
                Refusal.Kind.INVALID,
                "too-many-customers",
                "More than " + MOST + " customers fit from:. Add another word of the name, or a number.");
    }
}
