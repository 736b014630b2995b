package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.oversight.JoinedWorkplaces;
import th.sala.consent.oversight.Workplace.Look;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.call.CallEvent;
import th.sala.ticketing.call.CallPorts;
import th.sala.ticketing.call.CallReport;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.privacy.TicketWorkplace;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;

/** PD-6: a ticket that the looker opened is no reason to see more of somebody who was not in contact on it. */
@Tag("P37.1")
class AgentInitiatedTest {
    private static final String NAME = "สมหญิง ใจงาม";

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final CallPorts calls = new CallPorts(hub);
    private final String mail = "somying." + UUID.randomUUID() + "@example.com";
    private final String mobile =
            "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    private final SubjectId known = hub.in(() -> hub.consent
            .subjects()
            .register(List.of(
                    new Identifier(IdentifierKind.NAME, NAME),
                    new Identifier(IdentifierKind.EMAIL, mail),
                    new Identifier(IdentifierKind.PHONE, mobile))));

    @BeforeEach
    void later() {
        hub.pass(Duration.ofDays(1));
    }

    @Test
    void who_opens_a_ticket_by_id_sees_masks_whatever_channel_they_chose() {
        for (String channel : List.of("phone", "email", "walk-in")) {
            TicketHead own = held(byId(), channel);
            CustomerView card = card(own);
            assertThat(card.displayName()).isNotEqualTo(NAME);
            assertThat(card.identities())
                    .extracting(CustomerView.Identity::value)
                    .containsOnlyNulls();
        }
        assertThat(log()).extracting(LoggedAccess::field).doesNotContain("name", "email", "phone");
    }

    @Test
    void who_typed_a_contact_point_sees_that_one_and_it_is_written_down_as_their_own_opening() {
        TicketHead own = held(byMail(), "phone");
        assertThat(card(own).identities())
                .extracting(CustomerView.Identity::field, CustomerView.Identity::value)
                .containsExactlyInAnyOrder(tuple("name", null), tuple("email", mail), tuple("phone", null));
        assertThat(log())
                .extracting(LoggedAccess::field, LoggedAccess::reason, LoggedAccess::ticket)
                .containsExactly(tuple("email", "opened-by-looker", own.number()));
    }

    @Test
    void the_conversation_of_such_a_ticket_names_nobody_and_is_written_down_the_same_way() {
        TicketHead own = held(byMail(), "email");
        assertThat(hub.messages(own).get(0).from().address()).contains("•");
        assertThat(log())
                .extracting(LoggedAccess::field, LoggedAccess::reason)
                .containsExactly(tuple("conversation", "opened-by-looker"));
    }

    @Test
    void a_reveal_with_its_reason_stays_open_to_them() {
        TicketHead own = held(byId(), "phone");
        RevealRequest wanted = new RevealRequest("phone", null, "contact-customer", own.number(), null);
        assertThat(done(hub.in(() -> desks.customers.reveal(hub.agent(), known, wanted)))
                        .value())
                .isEqualTo(mobile);
        assertThat(log()).extracting(LoggedAccess::reason).containsExactly("contact-customer");
    }

    @Test
    void whoever_is_new_to_the_hub_is_shown_as_they_were_typed_and_their_consent_can_be_recorded() {
        String address = "new." + UUID.randomUUID() + "@example.com";
        TicketHead own = held(new Customer(null, address, null, null, "มานะ ตัวอย่าง"), "email");
        CustomerView card = done(hub.in(() -> desks.customers.view(hub.agent(), own.customer(), own.number())));
        assertThat(card.identities())
                .extracting(CustomerView.Identity::value)
                .containsExactlyInAnyOrder("มานะ ตัวอย่าง", address);
        assertThat(refusal(hub.in(() -> desks.records.serve(hub.agent(), own.customer()))))
                .isEqualTo("done");
        assertThat(unexplained(hub.desk.agent, own.customer())).isFalse();
    }

    @Test
    void it_opens_no_wall_between_teams() {
        TicketHead theirs = hub.delivered(Mails.aMail().from(mail));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, theirs.id())));
        TicketHead own = held(byId(), "email");
        TicketHead other = hub.delivered(Mails.aMail());

        assertThat(refusal(hub.in(() -> desks.customers.view(hub.agent(), known, null))))
                .isEqualTo("unknown-customer");
        assertThat(done(hub.in(() -> desks.customers.search(hub.agent(), CustomerQuery.of(mail))))
                        .items()
                        .get(0)
                        .identities())
                .extracting(CustomerView.Identity::field)
                .containsExactly("email");
        assertThat(refusal(hub.in(() -> desks.timelines.timeline(hub.agent(), known, 10, null))))
                .isEqualTo("unknown-customer");
        NewIdentity wanted = new NewIdentity(
                "email", mail, null, List.of(new MergeEvidence("AGENT_ATTESTATION", null, "บอกเอง")), null);
        assertThat(refusal(hub.in(() -> desks.identities.link(hub.agent(), other.customer(), wanted))))
                .isEqualTo("supervisor-needed");
        assertThat(refusal(hub.in(() -> desks.records.look(hub.agent(), known, "consents"))))
                .isEqualTo("unknown-customer");
        assertThat(refusal(hub.in(() -> desks.records.serve(hub.agent(), known))))
                .isEqualTo("unknown-customer");
        assertThat(own.team()).isEqualTo(hub.desk.team);
    }

    @Test
    void it_explains_no_later_look_of_its_opener_and_those_of_colleagues_it_does() {
        held(byId(), "email");
        assertThat(unexplained(hub.desk.agent, known)).isTrue();
        assertThat(unexplained(hub.desk.colleague, known)).isFalse();
    }

    @Test
    void once_the_customer_wrote_in_it_the_ticket_is_like_any_other() {
        TicketHead own = held(byMail(), "email");
        done(hub.answered(own, "ขอข้อมูลเพิ่มค่ะ"));
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        assertThat(hub.delivered(Mails.aMail().from(mail).automatic().withTokens(token))
                        .id())
                .isEqualTo(own.id());
        assertThat(card(own).displayName()).as("an absence notice").isNotEqualTo(NAME);

        hub.delivered(Mails.aMail().from(mail).withTokens(token));

        assertThat(card(own).displayName()).isEqualTo(NAME);
        assertThat(refusal(hub.in(() -> desks.records.serve(hub.agent(), known))))
                .isEqualTo("done");
        assertThat(unexplained(hub.desk.agent, known)).isFalse();
    }

    @Test
    void a_call_counts_when_the_exchange_tells_of_it_and_not_when_the_looker_does() {
        Instant start = hub.desk.clock.instant();
        Instant before = start.minus(Duration.ofDays(2));
        CallReport told = new CallReport(
                "agent",
                null,
                "inbound",
                mobile,
                null,
                before,
                null,
                before,
                before.plusSeconds(60),
                null,
                null,
                null,
                "answered",
                hub.desk.agent,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        UUID call = done(hub.in(() -> calls.log.log(hub.desk.agent, hub.agent().roles(), told)));
        long number = done(hub.in(() -> calls.desk.get(hub.agent(), call))).ticket();
        TicketHead own = taken(number);
        assertThat(card(own).displayName()).isNotEqualTo(NAME);
        assertThat(card(own).identities())
                .extracting(CustomerView.Identity::value)
                .containsExactlyInAnyOrder(null, null, mobile);

        String exchange = "cti-" + UUID.randomUUID();
        for (CallEvent.Kind kind : List.of(CallEvent.Kind.RINGING, CallEvent.Kind.ENDED)) {
            done(hub.in(() -> calls.events.take(
                    new CallEvent(exchange, "1", kind, "inbound", mobile, hub.desk.team, null, start, null, null))));
        }
        assertThat(card(own).displayName()).isEqualTo(NAME);
    }

    @Test
    void who_does_not_want_to_be_rung_is_heard_in_it_and_it_takes_more_to_ring_them_again() {
        held(byId(), "phone");
        done(hub.in(() -> desks.wishes.object(hub.agent(), known, "phone", null)));
        assertThat(done(hub.in(() -> desks.wishes.of(hub.agent(), known)))).hasSize(1);
        assertThat(refusal(hub.in(() -> desks.wishes.lift(hub.agent(), known, "phone"))))
                .isEqualTo("unknown-customer");
    }

    private Customer byId() {
        return new Customer(known.value(), null, null, null, null);
    }

    private Customer byMail() {
        return new Customer(null, mail, null, null, null);
    }

    private TicketHead held(Customer customer, String channel) {
        return taken(done(hub.in(() -> hub.opening.open(
                hub.agent(), new OpenTicket("สอบถาม", null, null, channel, customer, "ลูกค้าแจ้งที่เคาน์เตอร์")))));
    }

    private TicketHead taken(long number) {
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), number, hub.desk.agent, null, null, null)));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    private CustomerView card(TicketHead ticket) {
        return done(hub.in(() -> desks.customers.view(hub.agent(), known, ticket.number())));
    }

    private boolean unexplained(String actor, SubjectId person) {
        TicketWorkplace workplace = new TicketWorkplace(hub.desk.jdbi, hub.desk.staff, new JoinedWorkplaces());
        Look look = new Look(UUID.randomUUID(), actor, person, hub.desk.clock.instant());
        return !hub.in(() -> workplace.withoutOpenTicket(List.of(look))).isEmpty();
    }

    private List<LoggedAccess> log() {
        return hub.in(() -> hub.consent.accesses().read(new AccessQuery(known, null, null, 200, null)))
                .items();
    }
}
