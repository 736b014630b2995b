package th.sala.ticketing.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Outcome.Refused;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.ClockLedger;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** CU-4: whoever called on a customer writes it down, and it is an answer like any other. */
class LoggingVisitsTest {
    private final Hub hub = new Hub();
    private final VisitLog visits = new VisitPorts(hub).log;

    @Test
    void a_visit_stands_in_the_conversation_and_is_sent_nowhere_CU_4() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        left();
        hub.pass(Duration.ofHours(1));
        MessageView visit = done(visited(ticket, now().minusSeconds(600)));

        assertThat(visit.kind()).isEqualTo("reply");
        assertThat(visit.channel()).isEqualTo("walk-in");
        assertThat(visit.author()).isEqualTo(hub.desk.agent);
        assertThat(visit.at()).isEqualTo(now().minusSeconds(600));
        assertThat(visit.text()).isEqualTo("เราไปพบลูกค้า\n\nส่งของแทนแล้ว");
        assertThat(visit.delivery()).isNull();
        assertThat(visit.purpose()).isEqualTo("customer-care");
        assertThat(visit.evidence()).isNotNull();
        assertThat(hub.messages(ticket)).extracting(MessageView::id).contains(visit.id());
        assertThat(queued(visit.id())).isZero();
    }

    @Test
    void a_visit_meets_the_first_response_when_it_was_and_takes_the_ticket_up() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofHours(1));
        Instant at = now().minusSeconds(600);
        done(visited(ticket, at));

        assertThat(view(ticket).firstResponse().metAt()).isEqualTo(at);
        assertThat(view(ticket).state()).isEqualTo("in-progress");
        assertThat(view(ticket).assignee()).isEqualTo(hub.desk.agent);
    }

    @Test
    void a_visit_from_before_the_ticket_is_kept_and_answers_nothing() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        done(visited(ticket, now().minusSeconds(3600)));
        assertThat(view(ticket).firstResponse().metAt()).isNull();
        assertThat(view(ticket).state()).isEqualTo("not-started");
    }

    @Test
    void a_visit_told_late_ends_no_wait() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofMinutes(30));
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));
        done(visited(ticket, now().minusSeconds(600)));
        assertThat(view(ticket).state()).isEqualTo("waiting");
        assertThat(view(ticket).firstResponse().metAt()).isEqualTo(now().minusSeconds(600));
    }

    @Test
    void a_visit_told_late_waits_for_no_answer_to_what_was_answered_since() {
        promisingNextResponses();
        String address = "malee." + UUID.randomUUID() + "@example.com";
        TicketHead ticket = hub.delivered(Mails.aMail().from(address));
        String token = left().substring(1, 27);
        answered(ticket);
        hub.pass(Duration.ofMinutes(10));
        Instant visit = now();
        hub.pass(Duration.ofMinutes(10));
        hub.delivered(Mails.aMail().from(address).withTokens(token));
        answered(ticket);
        hub.pass(Duration.ofMinutes(10));

        done(visited(ticket, visit));

        assertThat(done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), ticket.number()))))
                .filteredOn(clock -> clock.clock().equals("next-response"))
                .extracting(ClockLedger::metAt)
                .containsExactly(visit.plus(Duration.ofMinutes(10)));
    }

    @Test
    void after_a_visit_the_customer_is_answered_where_they_wrote_from() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        left();
        done(visited(ticket, now()));
        done(hub.answered(ticket, "ตามที่คุยกันวันนี้ค่ะ"));
        assertThat(hub.claimed())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).startsWith("ตามที่คุยกันวันนี้ค่ะ"));
    }

    @Test
    void a_restriction_keeps_no_visit_from_being_written_down() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));
        assertThat(refusal(visited(ticket, now()))).isEqualTo("done");
    }

    @Test
    void what_is_to_come_or_says_nothing_is_no_visit_and_strangers_log_none() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        assertThat(faults(ticket, new NewVisit(now().plusSeconds(1), " "))).hasSize(2);
        assertThat(faults(ticket, new NewVisit(null, "ไปพบ")))
                .singleElement()
                .asString()
                .startsWith("at:");
        assertThat(faults(ticket, new NewVisit(now(), "x".repeat(10_001)))).hasSize(1);
        assertThat(refusal(hub.in(() -> visits.log(hub.desk.stranger(), ticket.number(), new NewVisit(now(), "ไปพบ")))))
                .isEqualTo("unknown-ticket");
    }

    private Outcome<MessageView> visited(TicketHead ticket, Instant at) {
        return hub.in(() -> visits.log(hub.agent(), ticket.number(), new NewVisit(at, " ส่งของแทนแล้ว ")));
    }

    private List<String> faults(TicketHead ticket, NewVisit visit) {
        return ((Refused<?>) hub.in(() -> visits.log(hub.agent(), ticket.number(), visit)))
                .refusal()
                .errors();
    }

    private void answered(TicketHead ticket) {
        done(hub.answered(ticket, "ค่ะ"));
        left();
    }

    /** Sends what waits; the Message-ID of the last one. */
    private String left() {
        return hub.claimed().stream()
                .map(mail -> hub.in(() -> {
                    hub.replies.outbox.begin(mail.claim());
                    hub.replies.outbox.sent(mail.claim(), UUID.randomUUID().toString());
                    return mail.messageId();
                }))
                .reduce("", (before, last) -> last);
    }

    private void promisingNextResponses() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    VALUES (?, 1, '2026-01-01', '{"calendar": "office-th", "targets": {
                      "first-response": {"budget": "PT1H", "pausedBy": []},
                      "next-response": {"budget": "PT1H", "pausedBy": []}}}')
                    """, hub.desk.team);
            return handle.execute(
                    "UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", hub.desk.team, hub.desk.team);
        }));
    }

    private long queued(UUID message) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.outbox WHERE message = :message")
                        .bind("message", message)
                        .mapTo(Long.class)
                        .one()));
    }

    private TicketView view(TicketHead ticket) {
        return hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
    }

    private Instant now() {
        return hub.desk.clock.instant();
    }
}
