package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CallerDesk.Said;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;
import th.sala.ticketing.customer.IdentityDesk.Linking;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.ticketing.customer.TimelineDesk.Contact;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1, CU-2, CH-8 on real tables: one person over several channels, as the desk sees it. */
class OnePersonTest {
    private static final List<MergeEvidence> RECORDED =
            List.of(new MergeEvidence("CALL_RECORDING_SPAN", null, "เลขที่สั่งซื้อ"));

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final Caller supervisor = new Caller(hub.desk.agent, Set.of("supervisor"), Set.of(hub.desk.team));
    private final String lineId = "U" + UUID.randomUUID().toString().replace("-", "");
    private final String mobile =
            "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";

    @Test
    void anUnknownContactPointIsLinkedWithEvidenceAndTakenAwayAgainCu2() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");

        assertThat(linked(link(chat.customer(), "email", mail, null)).field()).isEqualTo("email");

        List<LinkedIdentity> linked = done(hub.in(() -> desks.identities.identities(hub.agent(), chat.customer())));
        assertThat(linked).extracting(LinkedIdentity::field).containsExactlyInAnyOrder("name", "line-user-id", "email");
        assertThat(linked)
                .filteredOn(one -> one.field().equals("email"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.own()).isFalse();
                    assertThat(one.by()).isEqualTo(hub.agent().user());
                    assertThat(one.evidence()).containsExactly("CALL_RECORDING_SPAN");
                });
        TicketHead written = hub.delivered(Mails.aMail().from(mail));
        assertThat(contacts(chat.customer()))
                .extracting(Contact::ticket)
                .containsExactly(written.number(), chat.number());

        done(hub.in(() -> desks.identities.unlink(
                hub.agent(), chat.customer(), new NewIdentity("email", mail, null, null, null))));

        assertThat(contacts(chat.customer())).extracting(Contact::ticket).containsExactly(chat.number());
        assertThat(contacts(written.customer())).extracting(Contact::ticket).containsExactly(written.number());
    }

    @Test
    void aContactPointOfAnotherCustomerIsOfferedForAMergeAndNeverJoinedSilentlyCu1() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");
        TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");

        Linking answer = done(link(chat.customer(), "phone", mobile, null));

        assertThat(answer).isInstanceOf(Linking.Offered.class);
        CustomerMatch other = ((Linking.Offered) answer).other();
        assertThat(other.id()).isEqualTo(call.customer().value());
        assertThat(other.toString()).doesNotContain(mobile).doesNotContain("Suksai");
        assertThat(view(call.customer()).mergedInto()).isNull();

        linked(link(chat.customer(), "phone", mobile, other.id()));

        CustomerView merged = view(call.customer());
        assertThat(merged.mergedInto()).isEqualTo(chat.customer().value());
        assertThat(merged.openTickets()).containsExactlyInAnyOrder(chat.number(), call.number());
        assertThat(view(chat.customer()).mergedInto()).isNull();
        assertThat(ticketCustomer(call)).isEqualTo(chat.customer().value());
        assertThat(done(hub.in(() -> desks.customers.search(hub.agent(), CustomerQuery.of(mobile))))
                        .items())
                .extracting(CustomerMatch::id)
                .containsExactly(chat.customer().value());
    }

    @Test
    void theUndoOfAMergeGivesTicketsAndMessagesBackToWhoSentThemCu1() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");
        TicketHead call = opened(new Customer(null, null, mobile, null, null), "phone");
        done(hub.in(() -> desks.identities.merge(supervisor, chat.customer(), call.customer(), RECORDED)));
        assertThat(contacts(call.customer())).hasSize(2);

        done(hub.in(() -> desks.identities.part(supervisor, call.customer())));

        assertThat(contacts(chat.customer())).extracting(Contact::ticket).containsExactly(chat.number());
        assertThat(contacts(call.customer())).extracting(Contact::ticket).containsExactly(call.number());
        assertThat(ticketCustomer(call)).isEqualTo(call.customer().value());
        assertThat(refusal(hub.in(() -> desks.identities.part(supervisor, call.customer()))))
                .isEqualTo("not-merged");
    }

    @Test
    void nobodyIsLinkedWithoutEvidenceNorToAPersonOfAnotherTeam() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");
        assertThat(refusal(hub.in(() -> desks.identities.link(
                        hub.agent(), chat.customer(), new NewIdentity("email", mail, null, List.of(), null)))))
                .isEqualTo("evidence-required");
        assertThat(refusal(link(chat.customer(), "email", "no address", null))).isEqualTo("unusable-address");
        assertThat(refusal(hub.in(() -> desks.identities.link(
                        hub.desk.stranger(), chat.customer(), new NewIdentity("email", mail, null, RECORDED, null)))))
                .isEqualTo("unknown-customer");
        assertThat(refusal(hub.in(() -> desks.identities.unlink(
                        hub.agent(), chat.customer(), new NewIdentity("line", lineId, null, null, null)))))
                .isEqualTo("own-identity");
    }

    @Test
    void whoseDataIsRestrictedIsNotLinked() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");
        hub.in(() -> hub.consent.blocks().restrict(chat.customer(), "dpo1", null));
        assertThat(refusal(link(chat.customer(), "email", mail, null))).isEqualTo("purpose-refused");
    }

    @Test
    void theChannelUsedMostIsPreferredCh8() {
        SubjectId customer =
                opened(new Customer(null, null, null, lineId, "นก"), "line").customer();
        for (int times = 1; times < 5; times++) {
            opened(new Customer(customer.value(), null, null, null, null), "line");
        }
        for (int times = 0; times < 2; times++) {
            hub.delivered(Mails.aMail().from(mail));
        }
        opened(new Customer(customer.value(), null, null, null, null), "phone");
        SubjectId writer = hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, mail)))
                .orElseThrow();
        assertThat(view(writer).preferredChannel()).isEqualTo("email");
        done(hub.in(() -> desks.identities.merge(supervisor, customer, writer, RECORDED)));
        assertThat(view(customer).preferredChannel()).isEqualTo("line");
        assertThat(view(writer).preferredChannel()).isEqualTo("line");
    }

    @Test
    void whatACallerSaysIsComparedAndMakesTheConversationVerified() {
        TicketHead before = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");
        linked(link(before.customer(), "email", mail, null));
        TicketHead call = opened(new Customer(null, null, mobile, null, null), "phone");
        assertThat(assurance(call)).isEqualTo("channel");
        assertThat(check(call, "name", "nok  suksai")).isTrue();
        assertThat(check(call, "phone", "+66" + mobile.substring(1))).isTrue();
        assertThat(assurance(call)).isEqualTo("channel");
        assertThat(check(call, "email", " " + mail.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(assurance(call)).isEqualTo("verified");
        hub.pass(Duration.ofHours(13));
        assertThat(assurance(call)).isEqualTo("channel");
    }

    @Test
    void whatAnyChannelOfTheTicketShowsProvesNothingMore() {
        TicketHead before = opened(new Customer(null, null, null, lineId, "นก"), "line");
        TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");
        linked(link(before.customer(), "phone", mobile, call.customer().value()));
        TicketHead chat = opened(new Customer(null, null, null, lineId, null), "line");
        assertThat(check(chat, "phone", mobile)).isTrue();
        assertThat(assurance(chat)).isEqualTo("verified");

        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.message SET ticket = ? WHERE ticket = ?", chat.id(), call.id())));

        assertThat(assurance(chat)).isEqualTo("channel");
    }

    @Test
    void whatAColleagueLinkedInTheVeryTicketProvesNothingInIt() {
        TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");
        linked(link(call.customer(), "email", mail, null));

        assertThat(check(call, "email", mail)).isTrue();

        assertThat(assurance(call)).isEqualTo("channel");
        assertThat(refusal(spoken(call, "second." + mail))).isEqualTo("not-verified");
    }

    @Test
    void whomAColleagueJoinedInTheVeryTicketProvesNothingInItHoweverLongTheyAreKnown() {
        TicketHead letter = hub.delivered(Mails.aMail().from(mail));
        TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");
        linked(link(call.customer(), "email", mail, letter.customer().value()));

        assertThat(check(call, "email", mail)).isTrue();

        assertThat(assurance(call)).isEqualTo("channel");
    }

    @Test
    void anAddressByWhichTheTicketWasOpenedIsNotKnownFromBefore() {
        TicketHead call = opened(new Customer(null, mail, null, null, "Nok Suksai"), "phone");

        assertThat(check(call, "email", mail)).isTrue();

        assertThat(assurance(call)).isEqualTo("channel");
    }

    @Test
    void whatWasTypedByTheirGuestProvesNothingEver() {
        TicketHead chat = opened(new Customer(null, null, null, lineId, "นก"), "line");
        Identifier address = new Identifier(IdentifierKind.EMAIL, mail);
        hub.in(() -> {
            hub.consent.subjects().add(chat.customer(), address);
            Recognitions.typed(hub.desk.jdbi, hub.consent.subjects(), hub.desk.clock)
                    .add(address, chat.customer());
            return null;
        });
        TicketHead later = opened(new Customer(null, null, null, lineId, null), "line");

        assertThat(check(later, "email", mail)).isTrue();

        assertThat(assurance(later)).isEqualTo("channel");
    }

    @Test
    void whatMatchedStopsProvingWhenItsHolderIsPartedFromTheCaller() {
        TicketHead before = opened(new Customer(null, null, null, lineId, "นก"), "line");
        linked(link(before.customer(), "email", mail, null));
        TicketHead chat = opened(new Customer(null, null, null, lineId, null), "line");
        assertThat(check(chat, "email", mail)).isTrue();
        assertThat(assurance(chat)).isEqualTo("verified");

        done(hub.in(() -> desks.identities.unlink(
                hub.agent(), chat.customer(), new NewIdentity("email", mail, null, null, null))));

        assertThat(assurance(chat)).isEqualTo("channel");
    }

    @Test
    void threeMissesLockForAQuarterOfAnHourAndAreAudited() {
        TicketHead call = opened(new Customer(null, null, mobile, null, "Nok Suksai"), "phone");
        for (int miss = 0; miss < 3; miss++) {
            assertThat(check(call, "email", "guess" + miss + "@example.com")).isFalse();
        }
        assertThat(refusal(hub.in(() ->
                        desks.callers.check(hub.agent(), call.customer(), new Said("phone", mobile, call.number())))))
                .isEqualTo("verification-locked");
        assertThat(locks(call.customer())).isEqualTo(1);
        hub.pass(Duration.ofMinutes(16));
        assertThat(check(call, "phone", mobile)).isTrue();
    }

    private TicketHead opened(Customer customer, String channel) {
        hub.pass(Duration.ofSeconds(1));
        long number = done(hub.in(() ->
                hub.opening.open(hub.agent(), new OpenTicket("สอบถาม", null, null, channel, customer, "สวัสดีค่ะ"))));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    private Outcome<Linking> link(SubjectId customer, String channel, String value, UUID mergeWith) {
        return hub.in(() -> desks.identities.link(
                hub.agent(), customer, new NewIdentity(channel, value, null, RECORDED, mergeWith)));
    }

    private Outcome<Linking> spoken(TicketHead ticket, String value) {
        List<MergeEvidence> evidence = List.of(new MergeEvidence("SPOKEN_CHECK", null, null));
        return hub.in(() -> desks.identities.link(
                hub.agent(), ticket.customer(), new NewIdentity("email", value, null, evidence, null)));
    }

    private static LinkedIdentity linked(Outcome<Linking> outcome) {
        return ((Linking.Linked) done(outcome)).identity();
    }

    private List<Contact> contacts(SubjectId customer) {
        return done(hub.in(() -> desks.timelines.timeline(hub.agent(), customer, 50, null))).items().stream()
                .filter(contact -> contact.kind().equals("message"))
                .toList();
    }

    private CustomerView view(SubjectId customer) {
        return done(hub.in(() -> desks.customers.view(hub.agent(), customer, null)));
    }

    private String assurance(TicketHead ticket) {
        return done(hub.in(() -> desks.customers.view(hub.agent(), ticket.customer(), ticket.number())))
                .assurance();
    }

    private boolean check(TicketHead ticket, String field, String value) {
        return done(hub.in(() ->
                        desks.callers.check(hub.agent(), ticket.customer(), new Said(field, value, ticket.number()))))
                .match();
    }

    private UUID ticketCustomer(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())))
                .customer()
                .id();
    }

    private int locks(SubjectId customer) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
            SELECT count(*) FROM consent.audit_event
            WHERE action = 'caller-verification-locked' AND about = :about
            """)
                .bind("about", "customer:" + customer)
                .mapTo(Integer.class)
                .one()));
    }
}
