package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** PD-6 on real tables: whoever finds a person, or reads what is on record of them, is written down. */
class LooksTest {
    private static final Caller OFFICER = new Caller("dpo1", Set.of("privacy-officer"), Set.of());
    private static final int FEW = 3;

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket = hub.delivered(Mails.aMail().from(mail));
    private final SubjectId customer = ticket.customer();

    @Test
    @Tag("P37.1")
    void whoeverIsFoundStandsInTheAccessLogAndWhoIsNotLeavesNoRow() {
        assertThat(done(search(hub.desk.agent(), mail))).hasSize(1);
        assertThat(done(search(hub.desk.agent(), "nobody." + mail))).isEmpty();
        assertThat(log("search-hit"))
                .extracting(LoggedAccess::actor, LoggedAccess::role, LoggedAccess::reason)
                .containsExactly(tuple(hub.desk.agent, "agent", "search"));
    }

    @Test
    @Tag("P37.1")
    void whoFoundAsManyAsAnHourAllowsIsToldToWaitAndLearnsNothing() {
        var rules = hub.consent.oversightRules();
        int usual = rules.amount("search-persons");
        rules.change("search-persons", FEW, OFFICER.user());
        try {
            for (int person = 0; person < FEW; person++) {
                String address = "p." + UUID.randomUUID() + "@example.com";
                hub.in(() -> hub.consent.subjects().register(List.of(new Identifier(IdentifierKind.EMAIL, address))));
                assertThat(done(search(hub.desk.agent(), address))).hasSize(1);
            }
            assertThat(refusal(search(hub.desk.agent(), mail))).isEqualTo("too-many-searches");
            assertThat(log("search-hit")).isEmpty();
            assertThat(done(search(hub.desk.stranger(), mail))).hasSize(1);
        } finally {
            rules.change("search-persons", usual, OFFICER.user());
        }
    }

    @Test
    @Tag("P37.1")
    void ofACustomerOfOtherTeamsAnAgentLearnsNoOtherContactPointThanTheOneAskedFor() {
        String mobile =
                "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        hub.in(() -> {
            hub.consent.subjects().add(customer, new Identifier(IdentifierKind.PHONE, mobile));
            return mobile;
        });
        assertThat(fields(hub.desk.agent())).contains("email", "phone");
        assertThat(fields(hub.desk.stranger())).containsExactly("email");
        assertThat(fields(OFFICER)).contains("email", "phone");
    }

    @Test
    @Tag("P37.1")
    void whoReadsThePersonsRecordsIsWrittenDownWithTheTicketInHandOrTheOfficersDuty() {
        assertThat(refusal(look(hub.desk.agent(), "capacity"))).isEqualTo("unknown-customer");
        hold();
        assertThat(done(look(hub.desk.agent(), "capacity"))).isEqualTo(customer);
        assertThat(done(look(OFFICER, "capacity"))).isEqualTo(customer);
        assertThat(log("capacity"))
                .extracting(LoggedAccess::actor, LoggedAccess::role, LoggedAccess::reason, LoggedAccess::ticket)
                .containsExactlyInAnyOrder(
                        tuple(hub.desk.agent, "agent", "holds-open-ticket", ticket.number()),
                        tuple("dpo1", "privacy-officer", "officer-duty", null));
    }

    @Test
    @Tag("P34.1")
    void theRecordsOfARestrictedPersonAreHiddenFromTheAgentWhoHoldsTheTicket() {
        hold();
        hub.in(() -> hub.consent.blocks().restrict(customer, "dpo1", null));
        assertThat(refusal(look(hub.desk.agent(), "consents"))).isEqualTo("purpose-refused");
        assertThat(log("consents")).isEmpty();
        assertThat(done(look(OFFICER, "consents"))).isEqualTo(customer);
    }

    private void hold() {
        hub.in(() -> hub.desk.desk.assign(hub.desk.agent(), ticket.number(), hub.desk.agent, null, null, null));
    }

    private Outcome<SubjectId> look(Caller caller, String part) {
        return hub.in(() -> desks.records.look(caller, customer, part));
    }

    private Outcome<List<CustomerMatch>> search(Caller caller, String q) {
        return hub.in(() -> desks.customers.search(caller, CustomerQuery.of(q)))
                .then(page -> Outcome.done(page.items()));
    }

    private List<String> fields(Caller caller) {
        return done(search(caller, mail)).get(0).identities().stream()
                .map(CustomerView.Identity::field)
                .toList();
    }

    private List<LoggedAccess> log(String field) {
        return hub
                .in(() -> hub.consent.accesses().read(new AccessQuery(customer, null, null, 200, null)))
                .items()
                .stream()
                .filter(entry -> entry.field().equals(field))
                .toList();
    }
}
