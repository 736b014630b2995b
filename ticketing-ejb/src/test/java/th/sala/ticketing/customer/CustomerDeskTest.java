package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.consent.purpose.LawfulBasis.S19_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.rights.OpenRequests.OpenRequest;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;

class CustomerDeskTest {
    private static final Caller OFFICER = new Caller("dpo", Set.of("privacy-officer"), Set.of());

    private final DeskFixture fixture = new DeskFixture();
    private final List<AccessEntry> log = new ArrayList<>();
    private final List<ProcessingRequest> asked = new ArrayList<>();
    private final ConsentPorts ports = ConsentPorts.on(fixture.jdbi, fixture.clock);
    private final SubjectMerges merges = ports.merges();
    private final RestrictedRecords restricted = ports.restrictedRecords();
    private final SubjectId customer = fixture.subjects.register(List.of(
            new Identifier(IdentifierKind.NAME, "สมหญิง ใจงาม"),
            new Identifier(IdentifierKind.EMAIL, "somying@example.com"),
            new Identifier(IdentifierKind.PHONE, "0812345678")));
    private final TicketHead ticket = fixture.opened("สอบถาม", customer);
    private final CustomerTickets tickets =
            new CustomerTickets(fixture.jdbi, fixture.register, merges, ports.emergencies());
    private final ServingCustomers desk = new ServingCustomers(
            tickets,
            new CustomerFinder(
                    fixture.subjects,
                    ports.search(),
                    merges,
                    new Gate(),
                    restricted,
                    tickets,
                    new SearchWatch(actor -> false, new Log(), fixture.clock),
                    fixture.jdbi),
            new CareGate(new Gate(), fixture.subjects, new Log(), fixture.clock),
            fixture.subjects,
            restricted,
            new ServedNotice(),
            subject -> List.of(new PurposeStanding(
                    "marketing-line", "ข่าวทางไลน์", "News on LINE", S19_CONSENT, false, "no-consent")),
            merges,
            new ChannelHabits(fixture.jdbi),
            new CallerChecks(fixture.jdbi, new ShownContacts(fixture.jdbi), fixture.clock),
            new IdentitySheets(fixture.subjects, merges),
            new OpeningWords(fixture.jdbi, null, fixture.subjects),
            person -> List.of(new OpenRequest("access", LocalDate.EPOCH)));
    private boolean permitted = true;

    @Test
    void whoHoldsTheOpenTicketSeesNameAndContactPointOfItsChannelAndIsLogged() {
        hold();
        CustomerView view = done(desk.view(fixture.agent(), customer, ticket.number()));
        assertThat(view.displayName()).isEqualTo("สมหญิง ใจงาม");
        assertThat(view.identities())
                .extracting(CustomerView.Identity::field)
                .containsExactly("name", "email", "phone");
        assertThat(view.identities())
                .extracting(CustomerView.Identity::value)
                .containsExactly("สมหญิง ใจงาม", "somying@example.com", null);
        assertThat(log).extracting(AccessEntry::field).containsExactlyInAnyOrder("name", "email");
        assertThat(log).allSatisfy(entry -> {
            assertThat(entry.ticket()).isEqualTo(ticket.number());
            assertThat(entry.reason()).isEqualTo("holds-open-ticket");
            assertThat(entry.actor()).isEqualTo(fixture.agent);
            assertThat(entry.decision()).isNotNull();
        });
    }

    @Test
    void aColleagueSeesMasksAndNothingIsLogged() {
        CustomerView view = done(desk.view(fixture.agent(), customer, ticket.number()));
        assertThat(view.displayName()).isEqualTo("*name");
        assertThat(view.identities()).extracting(CustomerView.Identity::value).containsOnlyNulls();
        assertThat(view.openTickets()).containsExactly(ticket.number());
        assertThat(view.noticeServed().notice()).isEqualTo("general");
        assertThat(view.openRequests()).extracting(OpenRequest::type).containsExactly("access");
        Caller machine = new Caller("orders", Set.of("integration"), Set.of(fixture.team));
        assertThat(done(desk.view(machine, customer, null)).openRequests()).isEmpty();
        assertThat(log).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void everyPurposeIsShownAsItStandsForThePersonAndTheGateIsNotAsked() {
        CustomerView view = done(desk.view(fixture.agent(), customer, ticket.number()));
        assertThat(view.purposes())
                .containsExactly(new CustomerView.Purpose(
                        "marketing-line",
                        new CustomerView.Title("ข่าวทางไลน์", "News on LINE"),
                        "S19_CONSENT",
                        false,
                        "no-consent"));
        assertThat(asked).isEmpty();
    }

    @Test
    void aClosedTicketShowsMasksEvenToItsOwner() {
        hold();
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null));
        assertThat(done(desk.view(fixture.agent(), customer, ticket.number())).displayName())
                .isEqualTo("*name");
    }

    @Test
    void whatTheGateRefusesStaysMasked() {
        hold();
        permitted = false;
        CustomerView view = done(desk.view(fixture.agent(), customer, ticket.number()));
        assertThat(view.displayName()).isEqualTo("*name");
        assertThat(log).isEmpty();
    }

    @Test
    void anotherTeamAndAnotherCustomersTicketFindNobody() {
        assertThat(refusal(desk.view(fixture.stranger(), customer, null)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(desk.view(fixture.agent(), SubjectId.next(), ticket.number()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void anOfficerSeesAnybodyMasked() {
        CustomerView view = done(desk.view(OFFICER, customer, null));
        assertThat(view.displayName()).isEqualTo("*name");
        assertThat(view.openTickets()).isEmpty();
    }

    @Test
    void anAuditorReadsRecordsAndNoPerson() {
        Caller auditor = new Caller("auditor", Set.of("auditor"), Set.of());
        assertThat(refusal(desk.view(auditor, customer, null)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void aRevealShowsOneFieldAndIsLoggedWithItsReason() {
        RevealedField revealed = done(desk.reveal(
                fixture.agent(),
                customer,
                new RevealRequest("phone", null, "contact-customer", ticket.number(), null)));
        assertThat(revealed.field()).isEqualTo("phone");
        assertThat(revealed.value()).isEqualTo("0812345678");
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.field()).isEqualTo("phone");
            assertThat(entry.reason()).isEqualTo("contact-customer");
        });
    }

    @Test
    void ofTwoNumbersOfOnePersonTheOneThatIsAskedForIsRevealed() {
        SubjectId caller = fixture.subjects.register(List.of(
                new Identifier(IdentifierKind.PHONE, "0811111111"),
                new Identifier(IdentifierKind.PHONE, "0822222222")));
        TicketHead call = fixture.opened("โทรกลับ", caller);
        List<CustomerView.Identity> rows =
                done(desk.view(fixture.agent(), caller, call.number())).identities();

        RevealedField second = done(desk.reveal(
                fixture.agent(),
                caller,
                new RevealRequest("phone", rows.get(1).id(), "contact-customer", call.number(), null)));

        assertThat(second.value()).isEqualTo("0822222222");
        assertThat(second.id()).isEqualTo(rows.get(1).id());
        UUID another = done(desk.view(fixture.agent(), customer, ticket.number()))
                .identities()
                .get(2)
                .id();
        assertThat(refusal(desk.reveal(
                                fixture.agent(),
                                caller,
                                new RevealRequest("phone", another, "contact-customer", call.number(), null)))
                        .code())
                .isEqualTo("field-not-held");
    }

    @Test
    void ofTwoAddressesOnlyTheOneThatWasOpenedIsShownClear() {
        SubjectId writer = fixture.subjects.register(List.of(
                new Identifier(IdentifierKind.EMAIL, "nok@example.com"),
                new Identifier(IdentifierKind.EMAIL, "nok.suksai@example.com")));
        TicketHead mail = fixture.opened("สอบถาม", writer);
        fixture.in(() -> fixture.desk.assign(fixture.agent(), mail.number(), fixture.agent, null, null, null));

        CustomerView view = done(desk.view(fixture.agent(), writer, mail.number()));

        assertThat(view.identities()).extracting(CustomerView.Identity::value).containsExactly("nok@example.com", null);
    }

    @Test
    void aRevealForAnotherReasonNeedsANoteAndAnAgentNeedsATicket() {
        Refusal refusal = refusal(
                desk.reveal(fixture.agent(), customer, new RevealRequest("shoe-size", null, "other", null, " ")));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).hasSize(3);
    }

    @Test
    void whatTheGateRefusesIsNotRevealed() {
        permitted = false;
        Refusal refusal = refusal(desk.reveal(
                fixture.agent(), customer, new RevealRequest("phone", null, "delivery", ticket.number(), null)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("purpose-refused");
        assertThat(refusal.reason()).isEqualTo("restricted");
        assertThat(log).isEmpty();
    }

    @Test
    void aFieldThatIsNotHeldIsNotFound() {
        Refusal refusal = refusal(desk.reveal(
                fixture.agent(), customer, new RevealRequest("national-id", null, "legal", ticket.number(), null)));
        assertThat(refusal.code()).isEqualTo("field-not-held");
    }

    @Test
    void anOfficerRevealsWithoutATicket() {
        RevealedField revealed =
                done(desk.reveal(OFFICER, customer, new RevealRequest("email", null, "legal", null, null)));
        assertThat(revealed.value()).isEqualTo("somying@example.com");
        assertThat(log).extracting(AccessEntry::role).containsExactly("privacy-officer");
    }

    @Test
    void personsAreFoundByTheirExactAddressOnly() {
        List<CustomerMatch> found = found(OFFICER, " somying@example.com ");
        assertThat(found).extracting(CustomerMatch::id).containsExactly(customer.value());
        assertThat(found.get(0).identities())
                .extracting(CustomerView.Identity::value)
                .containsOnlyNulls();
        assertThat(found(OFFICER, "0812345678")).hasSize(1);
    }

    @Test
    @Tag("P34.1")
    void ofARestrictedRecordAnAgentFindsThatThereIsOneAndWhomToAskAndNothingElse() {
        restrict();
        assertThat(found(fixture.agent(), "somying@example.com"))
                .containsExactly(new CustomerMatch(null, null, List.of(), true, "dpo1"));
        assertThat(found(fixture.agent(), "somying@example.org")).isEmpty();
        assertThat(found(OFFICER, "somying@example.com")).singleElement().satisfies(found -> {
            assertThat(found.restricted()).isTrue();
            assertThat(found.id()).isEqualTo(customer.value());
            assertThat(found.identities()).hasSize(3);
        });
    }

    @Test
    @Tag("P34.1")
    void besideTheTicketOfARestrictedPersonStandsNeitherNameNorContactPointNotEvenMasked() {
        hold();
        restrict();
        CustomerView view = done(desk.view(fixture.agent(), customer, ticket.number()));
        assertThat(view.restricted()).isTrue();
        assertThat(view.officer()).isEqualTo("dpo1");
        assertThat(view.displayName()).isNull();
        assertThat(view.identities()).isEmpty();
        assertThat(view.purposes()).isEmpty();
        assertThat(view.noticeServed()).isNull();
        assertThat(log).isEmpty();
        CustomerView officers = done(desk.view(OFFICER, customer, null));
        assertThat(officers.restricted()).isTrue();
        assertThat(officers.identities()).hasSize(3);
    }

    private List<CustomerMatch> found(Caller caller, String q) {
        return done(desk.search(caller, CustomerQuery.of(q))).items();
    }

    private void restrict() {
        fixture.in(() -> ports.blocks().restrict(customer, "dpo1", null));
    }

    private void hold() {
        fixture.in(() -> fixture.desk.assign(fixture.agent(), ticket.number(), fixture.agent, null, null, null));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    private static <T> Refusal refusal(Outcome<T> outcome) {
        return outcome.fold(value -> null, refusal -> refusal);
    }

    private final class Gate implements PurposeGate {
        @Override
        public Decision decide(ProcessingRequest request) {
            asked.add(request);
            return new Decision(UUID.randomUUID(), permitted, "S24_3", "purpose", permitted ? null : "restricted");
        }

        @Override
        public List<Decision> decide(List<ProcessingRequest> requests) {
            return requests.stream().map(this::decide).toList();
        }

        @Override
        public Decision decide(ListRequest request) {
            return new Decision(UUID.randomUUID(), permitted, "S24_3", "purpose", null);
        }
    }

    private final class Log implements AccessLog {
        @Override
        public void record(AccessEntry entry) {
            log.add(entry);
        }

        @Override
        public void record(List<AccessEntry> entries) {
            log.addAll(entries);
        }

        @Override
        public Page<LoggedAccess> read(AccessQuery query) {
            throw new UnsupportedOperationException("No test reads the log through the port.");
        }
    }
}
