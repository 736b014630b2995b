package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.ServedCustomers;
import th.sala.ticketing.people.ShownRecords;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** SL-1, TK-15: a customer may have a service agreement of their own, and no policy names a customer. */
class KeepingAgreementsTest {
    private static final String POLICY = """
            INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
            VALUES (:name, 1, '2026-01-01', jsonb_build_object('calendar', 'office-th',
              'applies', jsonb_build_object('teams', ARRAY[:team], 'agreements', ARRAY[:name], 'rank', 10),
              'targets', jsonb_build_object('resolution', jsonb_build_object('budget', 'PT1H', 'pausedBy', ARRAY[]::text[]))))
            """;

    private final Hub hub = new Hub();
    private final String gold = "gold-" + UUID.randomUUID().toString().substring(0, 8);
    private final AgreementTable table = new AgreementTable(hub.desk.jdbi);
    private final AgreementDesk desk = new KeepingAgreements(
            table,
            new ServedCustomers(hub.desk.jdbi),
            new ShownRecords(hub.consent.gate(), hub.consent.accesses(), hub.desk.clock),
            hub.consent.trail(),
            hub.desk.clock);
    private final Caller supervisor = new Caller("supervisor1", Set.of("agent", "supervisor"), Set.of(hub.desk.team));
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private TicketHead first;

    @BeforeEach
    void a_policy_for_those_who_agreed_on_it() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createUpdate(POLICY)
                .bind("name", gold)
                .bind("team", hub.desk.team)
                .execute()));
        first = hub.delivered(Mails.aMail().from(mail));
    }

    @Test
    void a_ticket_is_under_the_agreement_that_its_customer_has_that_day_TK_15() {
        assertThat(policy(first)).isEqualTo("standard");
        assertThat(done(recorded(gold)).by()).isEqualTo("supervisor1");
        assertThat(policy(hub.delivered(Mails.aMail().from(mail)))).isEqualTo(gold);
        assertThat(policy(hub.delivered(Mails.aMail()))).isEqualTo("standard");
        assertThat(policy(first)).isEqualTo("standard");

        done(hub.in(() -> desk.end(supervisor, first.customer())));
        assertThat(policy(hub.delivered(Mails.aMail().from(mail)))).isEqualTo("standard");
        assertThat(refusal(hub.in(() -> desk.get(supervisor, first.customer()))))
                .isEqualTo("no-agreement");
    }

    @Test
    void an_open_ticket_follows_once_it_becomes_another_matter() {
        done(recorded(gold));
        done(hub.in(() -> hub.desk.desk.patch(
                hub.agent(),
                first.number(),
                new TicketPatch(null, "high", null, null, null, null, null, null, null),
                null)));
        assertThat(policy(first)).isEqualTo(gold);
    }

    @Test
    void two_customers_of_one_batch_of_messages_have_each_their_own() {
        done(recorded(gold));
        Matter matter = new Matter(hub.desk.team, "email", "request", "normal");
        BatchMemory.during(() -> {
            assertThat(pinned(matter, first.customer())).isEqualTo(gold);
            assertThat(pinned(matter, SubjectId.next())).isEqualTo("standard");
            assertThat(pinned(matter, first.customer())).isEqualTo(gold);
        });
    }

    @Test
    void what_is_kept_of_a_person_but_not_used_decides_nothing() {
        done(recorded(gold));
        hub.in(() -> hub.consent.blocks().restrict(first.customer(), "dpo1", null));
        assertThat(hub.<String>in(() -> table.of(first.customer()))).isEmpty();
        assertThat(refusal(hub.in(() -> desk.get(supervisor, first.customer()))))
                .isEqualTo("purpose-refused");
        done(hub.in(() -> desk.end(supervisor, first.customer())));
        assertThat(refusal(hub.in(() -> desk.get(supervisor, first.customer()))))
                .isEqualTo("no-agreement");
    }

    @Test
    void whoever_is_erased_gets_no_agreement() {
        hub.in(() -> {
            hub.consent.subjects().markErased(first.customer());
            return null;
        });
        assertThat(refusal(recorded(gold))).isEqualTo("unknown-customer");
    }

    @Test
    void an_agreement_is_one_that_a_policy_names_and_its_customer_one_that_the_team_serves() {
        assertThat(hub.<List<String>>in(desk::names)).contains(gold);
        assertThat(refusal(recorded("platinum-" + gold))).isEqualTo("unknown-agreement");
        assertThat(refusal(hub.in(() -> desk.record(
                        new Caller("supervisor2", Set.of("supervisor"), Set.of(hub.desk.otherTeam)),
                        first.customer(),
                        gold))))
                .isEqualTo("unknown-customer");
    }

    private Outcome<CustomerAgreement> recorded(String agreement) {
        return hub.in(() -> desk.record(supervisor, first.customer(), agreement));
    }

    private String pinned(Matter matter, SubjectId customer) {
        return hub.in(() -> hub.desk.clocks.pin(matter, customer, hub.desk.clock.instant()))
                .policy();
    }

    private String policy(TicketHead ticket) {
        TicketView view =
                hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
        return view.slaPolicy().name();
    }
}
