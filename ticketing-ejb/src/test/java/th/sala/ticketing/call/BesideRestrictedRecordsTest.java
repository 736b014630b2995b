package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.call.CallDesk.Filing;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.customer.CustomerMatch;
import th.sala.ticketing.customer.CustomerQuery;
import th.sala.ticketing.customer.Customers;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** A person whose record is restricted has a new matter: it is opened beside the record, of which nobody sees anything. */
@Tag("P34.1")
class BesideRestrictedRecordsTest {
    private static final Caller OFFICER = new Caller("dpo1", Set.of("privacy-officer"), Set.of());

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final CallPorts calls = new CallPorts(hub);
    private final Instant start = hub.desk.clock.instant().minus(Duration.ofMinutes(30));
    private final String exchange = "cti-" + UUID.randomUUID();
    private final String number = ACall.someNumber();
    private final TicketHead before = opened("เรื่องเดิม");
    private final SubjectId person = before.customer();

    @Test
    void a_ticket_for_the_exact_contact_point_is_opened_beside_and_shows_nothing_of_the_record() {
        restrict();
        assertThat(done(hub.in(() -> desks.customers.search(hub.agent(), CustomerQuery.of(number))))
                        .items())
                .containsExactly(new CustomerMatch(null, null, List.of(), true, "dpo1"));

        TicketHead fresh = opened("เรื่องใหม่");
        assertThat(fresh.customer()).isNotEqualTo(person);
        assertThat(opened("เรื่องที่สาม").customer()).isEqualTo(fresh.customer());
        TicketView shown = ticket(fresh.number());
        assertThat(shown.subject()).isEqualTo("เรื่องใหม่");
        assertThat(shown.restricted()).isFalse();
        assertThat(hub.messages(fresh)).extracting(MessageView::text).containsExactly("สอบถามครับ");
        assertThat(done(hub.in(() -> desks.customers.view(hub.agent(), fresh.customer(), fresh.number())))
                        .openTickets())
                .doesNotContain(before.number());

        assertThat(done(hub.in(() -> desks.customers.view(OFFICER, person, null)))
                        .beside())
                .as("the officer knows what belongs to the person")
                .containsExactly(fresh.customer().value());
    }

    @Test
    void of_the_record_every_list_and_the_conversation_show_neither_words_nor_names_nor_masks() {
        restrict();
        assertThat(ticket(before.number())).satisfies(shown -> {
            assertThat(shown.subject()).isNull();
            assertThat(shown.customer().displayName()).isNull();
        });
        assertThat(hub.messages(before)).singleElement().satisfies(message -> {
            assertThat(message.text()).isNull();
            assertThat(message.from()).isEqualTo(new MessageView.Party(null, null));
        });
        assertThat(done(hub.in(() -> desks.timelines.timeline(hub.agent(), person, 50, null)))
                        .items())
                .isEmpty();
        assertThat(done(hub.in(() -> desks.identities.identities(hub.agent(), person))))
                .isEmpty();
        assertThat(done(hub.in(() -> hub.replies.choices.of(hub.agent(), before.number(), null)))
                        .choices())
                .allSatisfy(choice -> assertThat(choice.to()).isEmpty());
    }

    @Test
    void who_rings_is_a_restricted_record_and_the_call_becomes_a_matter_beside_it() {
        restrict();
        UUID id = ringing();
        CallView call = done(hub.in(() -> calls.desk.get(hub.agent(), id)));
        assertThat(call.restricted()).isTrue();
        assertThat(call.officer()).isEqualTo("dpo1");
        assertThat(call.customer()).isNull();
        assertThat(call.customerName()).isNull();
        assertThat(call.openTickets()).isEmpty();

        CallView filed = done(hub.in(() ->
                calls.desk.file(hub.agent(), id, new Filing(null, false, null, false, "ขอสอบถามเรื่องใหม่", null))));
        assertThat(filed.ticket()).isNotEqualTo(before.number());
        assertThat(ticket(filed.ticket()).subject()).isEqualTo("ขอสอบถามเรื่องใหม่");
        assertThat(filed.customer()).isNotEqualTo(person.value());

        UUID second = ringing();
        CallView again = done(hub.in(
                () -> calls.desk.file(hub.agent(), second, new Filing(null, false, null, false, "โทรอีกครั้ง", null))));
        assertThat(again.ticket()).as("the open matter beside").isEqualTo(filed.ticket());
    }

    @Test
    void once_the_restriction_ends_the_contact_point_leads_to_the_record_again() {
        UUID block = hub.in(() -> hub.consent.blocks().restrict(person, "dpo1", null));
        SubjectId beside = opened("เรื่องใหม่").customer();
        hub.in(() -> {
            hub.consent.blocks().lift(block, LiftGround.CHECKED, "dpo1", null);
            return block;
        });
        assertThat(opened("เรื่องต่อมา").customer()).isEqualTo(person);
        assertThat(beside).isNotEqualTo(person);
    }

    private UUID ringing() {
        String call = UUID.randomUUID().toString();
        return done(hub.in(() -> calls.events.take(new CallEvent(
                exchange, call, CallEvent.Kind.RINGING, "inbound", number, hub.desk.team, null, start, null, null))));
    }

    private void restrict() {
        hub.in(() -> hub.consent.blocks().restrict(person, "dpo1", null));
    }

    private TicketHead opened(String subject) {
        OpenTicket asked = new OpenTicket(
                subject, null, null, "phone", new Customer(null, null, number, null, "นก สุขใจ"), "สอบถามครับ");
        long ticket = done(hub.in(() -> hub.opening.open(hub.agent(), asked)));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), ticket)));
    }

    private TicketView ticket(long number) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), number)));
    }
}
