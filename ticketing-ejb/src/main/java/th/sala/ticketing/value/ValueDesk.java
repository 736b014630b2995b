package th.sala.ticketing.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** What customers buy, and what follows for the priority of their tickets (SL-6). Each method is one transaction. */
public interface ValueDesk {

    /**
     * By the gate's decision under the number's purpose, with a row of the access log. {@code NOT_FOUND} with {@code
     * unknown-customer} for whom the caller's teams do not serve, or {@code no-value}; {@code INVALID} with {@code
     * purpose-refused}.
     */
    Outcome<CustomerValue> get(Caller caller, SubjectId customer);

    /**
     * Records it, in place of what was known; audited. {@code INVALID} with {@code purpose-required}, {@code
     * purpose-not-in-force}, {@code category-not-named} when the purpose names neither orders nor payments, {@code
     * unusable-value}, or {@code purpose-refused} when the gate permits no collecting.
     */
    Outcome<CustomerValue> record(Caller caller, SubjectId customer, BigDecimal amount, LocalDate asOf, String purpose);

    /** It is not known any more; audited. Takes no permission of the gate, and tells no number. */
    Outcome<SubjectId> forget(Caller caller, SubjectId customer);

    /** A suggestion with its reasons. Nothing is changed: an agent decides. */
    Outcome<PrioritySuggestion> suggestion(Caller caller, long number);
}
