package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.sla.Clocks;
import th.sala.ticketing.sla.RingingAlarms;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** SL-7: whoever was promised something hears that it was missed, and may complain about it. */
class BreachNoticeTest {
    private final Portals portal = new Portals();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private TicketHead ticket;

    @BeforeEach
    void a_policy_that_tells() {
        portal.hub.in(() -> portal.hub.desk.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    VALUES (?, 1, '2026-01-01', '{"calendar": "office-th", "targets": {
                      "first-response": {"budget": "PT1H", "pausedBy": [], "tellCustomer": true},
                      "resolution": {"budget": "P2D", "pausedBy": ["customer"]}}}')
                    """, portal.hub.desk.team);
            return handle.execute(
                    "UPDATE ticketing.team SET sla_policy = ? WHERE key = ?",
                    portal.hub.desk.team,
                    portal.hub.desk.team);
        }));
        ticket = portal.hub.delivered(Mails.aMail().from(mail).saying("พัสดุยังไม่ถึง"));
        left();
    }

    @Test
    void the_customer_hears_of_a_breach_once_on_their_own_channel_with_a_link_to_complain_SL_7() {
        breached("first-response");
        breached("first-response");
        assertThat(left()).singleElement().satisfies(message -> {
            assertThat(message.to()).extracting(to -> to.value()).containsExactly(mail);
            assertThat(message.subject()).contains("ล่าช้ากว่ามาตรฐานบริการ");
            assertThat(message.text())
                    .contains("https://help.example.com/portal/#/link/")
                    .endsWith("https://help.example.com/portal/#/standards");
            assertThat(message.automatic()).isTrue();
        });
        assertThat(own().late()).isTrue();
    }

    @Test
    void a_promise_that_is_really_missed_is_told_SL_7() {
        RingingAlarms alarms = Clocks.alarms(portal.hub.desk.jdbi, portal.hub.desk.clock, portal.breaches::rang);
        portal.hub.pass(Duration.ofHours(1));
        ring(alarms);
        tell(portal.telling(portal.hub.replies.courier));
        assertThat(left()).isEmpty();

        portal.hub.pass(Duration.ofSeconds(1));
        ring(alarms);
        ring(alarms);
        tell(portal.telling(portal.hub.replies.courier));
        assertThat(left())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.to()).extracting(to -> to.value()).containsExactly(mail));
        assertThat(own().late()).isTrue();
    }

    private void ring(RingingAlarms alarms) {
        portal.hub.in(() -> {
            alarms.ring(ticket.id());
            return null;
        });
    }

    @Test
    void what_the_policy_does_not_tell_stays_in_the_house() {
        breached("resolution");
        assertThat(left()).isEmpty();
        assertThat(own().late()).isFalse();
        assertThat(refusal(complain("ช้ามาก"))).isEqualTo("not-late");
    }

    @Test
    void a_complaint_is_a_ticket_linked_to_the_late_one_and_comes_once_SL_7() {
        breached("first-response");
        long number = done(complain("รอสามวันแล้วไม่มีใครตอบ"));

        TicketView complaint = seen(number);
        assertThat(complaint.kind()).isEqualTo("complaint");
        assertThat(complaint.complaintOf()).isEqualTo(ticket.number());
        assertThat(complaint.customer().id()).isEqualTo(ticket.customer().value());
        assertThat(complaint.team()).isEqualTo(ticket.team());
        assertThat(seen(ticket.number()).complaint()).isEqualTo(number);
        assertThat(own().complaint()).isEqualTo(number);
        assertThat(portal.hub.desk.feed).contains("ticket-changed " + ticket.number());

        assertThat(refusal(complain("ช้ามาก"))).isEqualTo("already-complained");
        assertThat(refusal(complain(" "))).isEqualTo("text-required");
    }

    @Test
    void a_restriction_keeps_the_letter_in_the_house_and_says_why() {
        portal.hub.in(() -> portal.hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));
        breached("first-response");
        assertThat(left()).isEmpty();
        assertThat(portal.hub.<String>in(() -> portal.hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT refused FROM ticketing.breach_notice WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(String.class)
                        .one())))
                .isEqualTo("purpose-refused");
    }

    @Test
    void who_was_told_of_a_ticket_that_goes_on_in_another_complains_about_that_one_and_is_not_told_again() {
        breached("first-response");
        left();
        TicketHead other = portal.hub.delivered(Mails.aMail().from(mail).saying("พัสดุยังไม่ถึง อีกครั้ง"));
        left();
        portal.hub.in(() -> portal.hub.desk.joins.join(
                ticket.id(), other.id(), null, false, "agent1", portal.hub.desk.clock.instant()));
        ticket = other;

        breached("first-response");

        assertThat(left()).isEmpty();
        assertThat(own().late()).isTrue();
        assertThat(seen(done(complain("รอสามวันแล้วไม่มีใครตอบ"))).complaintOf())
                .isEqualTo(other.number());
    }

    @Test
    void while_the_gate_cannot_be_asked_the_letter_waits_and_the_breach_is_told_all_the_same_P6() {
        rang("first-response");
        TellingBreaches cutOff = portal.telling(parcel -> {
            throw new IllegalStateException("the gate is down");
        });
        assertThat(due(cutOff)).contains(ticket.id());
        assertThatThrownBy(() -> tell(cutOff)).isInstanceOf(IllegalStateException.class);
        portal.hub.in(() -> {
            cutOff.putBack(ticket.id());
            return null;
        });
        assertThat(due(cutOff)).doesNotContain(ticket.id());
        assertThat(left()).isEmpty();

        portal.hub.pass(Duration.ofSeconds(10));
        TellingBreaches again = portal.telling(portal.hub.replies.courier);
        assertThat(due(again)).contains(ticket.id());
        tell(again);
        tell(again);
        assertThat(left()).hasSize(1);
        assertThat(due(again)).doesNotContain(ticket.id());
    }

    @Test
    void a_letter_that_the_gate_refuses_is_a_task_of_the_team() {
        portal.hub.in(() -> portal.hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));
        breached("first-response");
        assertThat(portal.hub.in(() -> portal.tasks.tasks.of(ticket.id())))
                .extracting(TaskView::why)
                .containsExactly("breach-untold");
    }

    @Test
    void who_was_answered_while_the_letter_waited_gets_none() {
        rang("first-response");
        done(portal.hub.in(
                () -> portal.hub.desk.desk.resolve(portal.hub.agent(), ticket.number(), "solved", null, null, null)));
        tell(portal.telling(portal.hub.replies.courier));
        assertThat(left()).isEmpty();
        assertThat(own().late()).isFalse();
    }

    private void breached(String clock) {
        rang(clock);
        tell(portal.telling(portal.hub.replies.courier));
    }

    private List<UUID> due(TellingBreaches telling) {
        return portal.hub.in(() -> telling.due(1000));
    }

    private void tell(TellingBreaches telling) {
        portal.hub.in(() -> {
            telling.tell(ticket.id());
            return null;
        });
    }

    private void rang(String clock) {
        ClockAlarm alarm = new ClockAlarm(
                ticket.id(),
                clock,
                "breach",
                0,
                null,
                portal.hub.desk.clock.instant(),
                portal.hub.desk.clock.instant());
        portal.hub.in(() -> {
            portal.breaches.rang(alarm);
            return null;
        });
    }

    private Outcome<Long> complain(String text) {
        Visitor malee = malee();
        return portal.hub.in(() -> portal.desk.complain(malee, ticket.number(), text));
    }

    private PortalTicket own() {
        Visitor malee = malee();
        return done(portal.hub.in(() -> portal.desk.ticket(malee, ticket.number())));
    }

    private Visitor malee() {
        return portal.hub.in(() -> portal.visitors.signedIn(mail));
    }

    private TicketView seen(long number) {
        return done(portal.hub.in(() -> portal.hub.desk.desk.get(portal.hub.agent(), number)));
    }

    private List<OutboundMessage> left() {
        List<OutboundMessage> messages = portal.hub.claimed();
        messages.forEach(message -> portal.hub.in(() -> {
            portal.hub.replies.outbox.begin(message.claim());
            portal.hub.replies.outbox.sent(message.claim(), UUID.randomUUID().toString());
            return null;
        }));
        return messages;
    }
}
