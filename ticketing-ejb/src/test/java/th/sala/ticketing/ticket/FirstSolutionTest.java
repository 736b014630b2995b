package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;

/** TK-8: a ticket that is opened again leads back to its first solution. */
class FirstSolutionTest {
    private final Hub hub = new Hub();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket = hub.delivered(Mails.aMail().from(mail).saying("เครื่องไม่ทำงาน"));

    @Test
    void a_reopened_ticket_is_linked_to_its_first_solution_and_the_answer_it_came_with_TK_8() {
        UUID answer = done(hub.answered(ticket, "ลองเปิดเครื่องใหม่ค่ะ")).id();
        hub.pass(Duration.ofHours(1));
        Instant solved = hub.desk.clock.instant();
        assertThat(resolved("solved").firstSolution()).isNull();

        hub.pass(Duration.ofDays(1));
        assertThat(reopened().firstSolution())
                .isEqualTo(new TicketView.FirstSolution(solved, hub.desk.agent, "solved", answer));
    }

    @Test
    void a_reopen_of_a_reopen_leads_to_the_first_solution_still_TK_8() {
        Instant solved = hub.desk.clock.instant();
        resolved("solved");
        hub.pass(Duration.ofHours(2));
        reopened();
        hub.pass(Duration.ofHours(2));
        resolved("not-solved");
        TicketView again = reopened();

        assertThat(again.reopenCount()).isEqualTo(2);
        assertThat(again.firstSolution())
                .isEqualTo(new TicketView.FirstSolution(solved, hub.desk.agent, "solved", null));
    }

    @Test
    void what_the_customer_reopens_is_linked_too_TK_8() {
        resolved("solved");
        hub.pass(Duration.ofHours(2));
        hub.in(() -> hub.desk.register.customerWrote(ticket.id(), UUID.randomUUID(), hub.desk.clock.instant()));
        assertThat(done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())))
                        .firstSolution())
                .isNotNull();
    }

    private TicketView resolved(String outcome) {
        return done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), outcome, null, null, null)));
    }

    private TicketView reopened() {
        return done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), ticket.number(), null, null)));
    }
}
