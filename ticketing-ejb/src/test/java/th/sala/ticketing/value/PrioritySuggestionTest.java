package th.sala.ticketing.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.ServedCustomers;
import th.sala.ticketing.people.ShownRecords;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketPatch;

/** SL-6: a priority is suggested from value, tenure, risk and opportunity, with its reasons, and decided by a person. */
class PrioritySuggestionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final DeskFixture fixture = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(fixture.jdbi, fixture.clock);
    private final ValueDesk desk = new KeepingValues(
            new ValueTable(fixture.jdbi),
            new ServedCustomers(fixture.jdbi),
            new ShownRecords(consent.gate(), consent.accesses(), fixture.clock),
            consent.purposes(),
            consent.gate(),
            fixture.register,
            fixture.reading,
            consent.trail(),
            fixture.clock);
    private final String purpose = published();

    @BeforeEach
    void nothing_is_known_yet() {
        fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.execute("DELETE FROM ticketing.customer_value")));
    }

    @Test
    void of_ten_customers_by_value_the_top_two_are_flagged_SL_6() {
        List<SubjectId> customers = customers(10);
        for (int each = 0; each < customers.size(); each++) {
            worth(customers.get(each), 100 * (each + 1));
        }
        List<Boolean> flagged = customers.stream()
                .map(customer -> suggestion(customer).reasons().contains("top-value"))
                .toList();
        assertThat(flagged).containsExactly(false, false, false, false, false, false, false, false, true, true);
        assertThat(suggestion(customers.get(9))).satisfies(first -> {
            assertThat(first.suggested()).isEqualTo("high");
            assertThat(first.place()).isEqualTo(1);
            assertThat(first.of()).isEqualTo(10);
        });
    }

    @Test
    void of_two_equals_the_older_customer_goes_first_SL_6() {
        List<SubjectId> customers = customers(10);
        customers.subList(0, 8).forEach(customer -> worth(customer, 10));
        worth(customers.get(9), 500);
        worth(customers.get(8), 500);
        assertThat(suggestion(customers.get(8)).place()).isEqualTo(1);
        assertThat(suggestion(customers.get(9)).place()).isEqualTo(2);
        assertThat(suggestion(customers.get(0)).place()).isEqualTo(3);
        assertThat(suggestion(customers.get(8)).since())
                .isBefore(suggestion(customers.get(9)).since());
    }

    @Test
    void a_complaint_is_a_risk_and_a_question_before_the_purchase_an_opportunity_SL_6() {
        long number = fixture.opened("ขอราคา", fixture.in(consent::somebody)).number();
        assertThat(of(number).suggested()).isNull();
        assertThat(of(number).reasons()).isEmpty();

        patch(number, new TicketPatch(null, null, null, null, null, "complaint", null, "written-policy", null));
        assertThat(of(number).reasons()).containsExactly("risk", "opportunity");
        assertThat(of(number).suggested()).isEqualTo("urgent");
    }

    @Test
    void a_suggestion_changes_nothing_by_itself_and_ends_once_it_is_followed_SL_6() {
        long number = fixture.opened("ของเสีย", fixture.in(consent::somebody)).number();
        patch(number, new TicketPatch(null, null, null, null, null, "complaint", null, null, null));
        assertThat(of(number)).satisfies(told -> {
            assertThat(told.suggested()).isEqualTo("high");
            assertThat(told.present()).isEqualTo("normal");
        });
        patch(number, new TicketPatch(null, "high", null, null, null, null, null, null, null));
        assertThat(of(number).suggested()).isNull();
    }

    @Test
    void the_value_of_whoever_objects_is_not_used_SL_6() {
        List<SubjectId> customers = customers(5);
        customers.forEach(customer -> worth(customer, 100));
        SubjectId first = customers.get(0);
        assertThat(suggestion(first).reasons()).contains("top-value");
        fixture.in(() -> consent.blocks().object(first, purpose, "dpo1", null));
        assertThat(suggestion(first)).satisfies(told -> {
            assertThat(told.reasons()).isEmpty();
            assertThat(told.place()).isNull();
            assertThat(told.withheld()).isEqualTo("objected");
        });
    }

    @Test
    void a_value_is_kept_for_a_purpose_that_names_it_by_who_serves_the_customer() {
        SubjectId customer = customers(1).get(0);
        assertThat(refusal(put(customer, "1", null))).isEqualTo("purpose-required");
        assertThat(refusal(put(customer, "1", "curiosity"))).isEqualTo("purpose-not-in-force");
        assertThat(refusal(put(customer, "1", "customer-care"))).isEqualTo("category-not-named");
        assertThat(refusal(put(customer, "-1", purpose))).isEqualTo("unusable-value");
        assertThat(refusal(put(customer, "1.005", purpose))).isEqualTo("unusable-value");
        assertThat(refusal(fixture.in(() -> desk.get(fixture.stranger(), customer))))
                .isEqualTo("unknown-customer");
        assertThat(refusal(fixture.in(() -> desk.get(supervisor(), customer)))).isEqualTo("no-value");

        done(put(customer, "1200.50", purpose));
        assertThat(done(fixture.in(() -> desk.get(supervisor(), customer))).amount())
                .isEqualByComparingTo("1200.5");
        done(fixture.in(() -> desk.forget(supervisor(), customer)));
        assertThat(refusal(fixture.in(() -> desk.get(supervisor(), customer)))).isEqualTo("no-value");
    }

    @Test
    void a_person_counts_once_by_the_highest_number_and_whoever_is_restricted_not_at_all_SL_6() {
        List<SubjectId> customers = customers(6);
        for (int each = 0; each < customers.size(); each++) {
            worth(customers.get(each), 10 * (each + 1));
        }
        fixture.in(() -> consent.merges()
                .merge(
                        customers.get(5),
                        customers.get(4),
                        List.of(new MergeEvidence("SPOKEN_CHECK", null, null)),
                        "agent1"));
        fixture.in(() -> consent.blocks().restrict(customers.get(3), "dpo1", null));
        assertThat(List.of(0, 1, 2, 4, 5).stream()
                        .map(customers::get)
                        .map(this::suggestion)
                        .map(PrioritySuggestion::place))
                .containsExactly(4L, 3L, 2L, 1L, 1L);
        assertThat(suggestion(customers.get(0)).of()).isEqualTo(4);
    }

    @Test
    void a_ticket_that_the_looker_opened_tells_them_nothing_of_what_its_customer_buys() {
        List<SubjectId> customers = customers(5);
        customers.forEach(customer -> worth(customer, 100));
        long own = openedByTheAgent(customers.get(0));
        assertThat(of(own)).satisfies(told -> {
            assertThat(told.reasons()).isEmpty();
            assertThat(told.place()).isNull();
            assertThat(told.of()).isNull();
            assertThat(told.since()).isNull();
        });
        assertThat(done(fixture.in(() -> desk.suggestion(fixture.colleague(), own)))
                        .reasons())
                .containsExactly("top-value");
    }

    @Test
    void a_ticket_that_a_supervisor_opened_does_not_make_its_customer_one_of_theirs() {
        SubjectId known = fixture.in(consent::somebody);
        fixture.clock.pass(Duration.ofMinutes(1));
        openedByTheAgent(known);
        assertThat(refusal(fixture.in(() -> desk.get(supervisor(), known)))).isEqualTo("unknown-customer");
        assertThat(refusal(put(known, "1", purpose))).isEqualTo("unknown-customer");
        Caller other = fixture.staff.caller(fixture.colleague, Set.of("supervisor"));
        assertThat(refusal(fixture.in(() -> desk.get(other, known)))).isEqualTo("no-value");
    }

    @Test
    void a_value_is_shown_by_the_gates_decision_and_stands_in_the_access_log() {
        SubjectId customer = customers(1).get(0);
        worth(customer, 100);
        done(fixture.in(() -> desk.get(supervisor(), customer)));
        fixture.in(() -> consent.blocks().object(customer, purpose, "dpo1", null));

        assertThat(refusal(fixture.in(() -> desk.get(supervisor(), customer)))).isEqualTo("purpose-refused");
        assertThat(refusal(put(customer, "200", purpose))).isEqualTo("purpose-refused");
        assertThat(fixture.in(() -> consent.accesses().read(new AccessQuery(customer, null, null, 200, null)))
                        .items())
                .extracting(LoggedAccess::actor, LoggedAccess::role, LoggedAccess::field, LoggedAccess::purpose)
                .containsExactly(tuple(fixture.agent, "supervisor", "value", purpose));

        done(fixture.in(() -> desk.forget(supervisor(), customer)));
        assertThat(refusal(fixture.in(() -> desk.get(supervisor(), customer)))).isEqualTo("no-value");
    }

    @Test
    void nothing_is_kept_of_whoever_is_erased() {
        SubjectId customer = customers(1).get(0);
        fixture.in(() -> {
            consent.subjects().markErased(customer);
            return null;
        });
        Caller crm = new Caller("crm", Set.of("integration"), Set.of());
        assertThat(refusal(put(customer, "1", purpose))).isEqualTo("unknown-customer");
        assertThat(refusal(fixture.in(() -> desk.record(crm, customer, BigDecimal.ONE, DAY, purpose))))
                .isEqualTo("unknown-customer");
    }

    private long openedByTheAgent(SubjectId customer) {
        return fixture.in(() -> fixture.register.open(new NewTicket(
                        "ติดต่อลูกค้า",
                        "request",
                        "normal",
                        "email",
                        "support@sala.test",
                        fixture.team,
                        customer,
                        "th",
                        null,
                        fixture.clock.instant(),
                        null,
                        fixture.agent)))
                .number();
    }

    /** Each a minute older than the next, with an open ticket. */
    private List<SubjectId> customers(int many) {
        List<SubjectId> customers = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            SubjectId customer = fixture.in(consent::somebody);
            fixture.opened("เรื่องของลูกค้า", customer);
            fixture.clock.pass(Duration.ofMinutes(1));
            customers.add(customer);
        }
        return customers;
    }

    private void worth(SubjectId customer, int baht) {
        done(put(customer, Integer.toString(baht), purpose));
    }

    private Outcome<CustomerValue> put(SubjectId customer, String baht, String why) {
        return fixture.in(() -> desk.record(supervisor(), customer, new BigDecimal(baht), DAY, why));
    }

    private PrioritySuggestion suggestion(SubjectId customer) {
        return of(fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT number FROM ticketing.ticket WHERE customer = :customer ORDER BY id LIMIT 1")
                .bind("customer", customer.value())
                .mapTo(Long.class)
                .one())));
    }

    private PrioritySuggestion of(long number) {
        return done(fixture.in(() -> desk.suggestion(fixture.agent(), number)));
    }

    private void patch(long number, TicketPatch patch) {
        done(fixture.in(() -> fixture.desk.patch(fixture.agent(), number, patch, null)));
    }

    private Caller supervisor() {
        return fixture.staff.caller(fixture.agent, Set.of("supervisor"));
    }

    private static String published() {
        String purpose = "loyal-customers-" + UUID.randomUUID();
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute("INSERT INTO consent.purpose (key, registered_at) VALUES (?, now())", purpose);
            handle.execute("""
                    INSERT INTO consent.purpose_version (purpose_key, version, title_th, title_en, basis, dpv_purpose,
                        necessary_for_service, minor_can_consent_alone, asks_again, survives_restriction,
                        balancing_test_th, balancing_test_en, balancing_review_on, data_categories, recipients, countries,
                        retention_policy_key, effective_from, published_at, published_by)
                    VALUES (?, 1, 'ลูกค้าประจำ', 'Loyal customers', 'S24_5', 'CustomerCare', false, false, true, false,
                        'x', 'x', '2027-11-01', '{order}', '{computing-provider}', '{TH}', 'service-ticket',
                        '2026-01-01Z', '2026-01-01Z', 'dpo1')
                    """, purpose);
        });
        return purpose;
    }
}
