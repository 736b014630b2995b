package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.Page;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.CustomerMatch;
import th.sala.ticketing.customer.CustomerQuery;
import th.sala.ticketing.customer.CustomerView;
import th.sala.ticketing.customer.RevealRequest;
import th.sala.ticketing.customer.RevealedField;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

class FoundSendersTest {

    @Test
    void a_connected_system_looks_for_no_person_by_their_name() {
        var machine = new Caller("app-test", Set.of("integration"), Set.of("support"));
        Outcome<List<UUID>> answer = new FoundSenders(null).of(machine, "มาลี");
        assertThat(SearchDesk.refusal(answer).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(SearchDesk.refusal(answer).code()).isEqualTo("agents-only");
    }

    @Test
    void more_persons_than_a_list_takes_are_refused_and_never_answered_in_part() {
        UUID one = UUID.randomUUID();
        assertThat(SearchDesk.done(of(new Page<>(List.of(person(one), person(null)), null))))
                .containsExactly(one);
        Refusal refusal = SearchDesk.refusal(of(new Page<>(List.of(person(one)), "next")));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("too-many-customers");
    }

    private static Outcome<List<UUID>> of(Page<CustomerMatch> found) {
        var agent = new Caller("agent1", Set.of("agent"), Set.of("support"));
        return new FoundSenders(new Finding(found)).of(agent, "มาลี");
    }

    private static CustomerMatch person(UUID id) {
        return new CustomerMatch(id, "*มาลี", List.of(), id == null, null);
    }

    private record Finding(Page<CustomerMatch> found) implements CustomerDesk {
        @Override
        public Outcome<Page<CustomerMatch>> search(Caller caller, CustomerQuery query) {
            return Outcome.done(found);
        }

        @Override
        public Outcome<CustomerView> view(Caller caller, SubjectId customer, Long ticket) {
            throw new AssertionError("Persons are looked for, not looked at.");
        }

        @Override
        public Outcome<RevealedField> reveal(Caller caller, SubjectId customer, RevealRequest request) {
            throw new AssertionError("Persons are looked for, not looked at.");
        }
    }
}
