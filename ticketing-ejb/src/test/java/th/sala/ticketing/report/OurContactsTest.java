package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.call.CallPorts;
import th.sala.ticketing.call.CallReport;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.visit.NewVisit;
import th.sala.ticketing.visit.VisitPorts;

/** CU-4 as people do it: by mail, on the phone, and at the customer's place. */
class OurContactsTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final VisitPorts visits = new VisitPorts(hub);
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final String number = "08%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @Test
    void three_answered_calls_and_a_visit_of_ours_and_two_mails_of_theirs_are_4_and_2_CU_4() {
        TicketHead ticket = hub.delivered(Mails.aMail().from(mail));
        hub.delivered(Mails.aMail().from(mail));
        hub.pass(Duration.ofHours(2));
        IntStream.range(0, 3).forEach(one -> rung(ticket, now().minusSeconds(600L * (one + 1)), true));
        rung(ticket, now().minusSeconds(60), false);
        done(hub.in(() ->
                visits.log.log(hub.agent(), ticket.number(), new NewVisit(now().minusSeconds(3600), "ส่งของแทน"))));

        assertThat(frequency())
                .containsEntry("customers", 1L)
                .containsEntry("outbound", 4L)
                .containsEntry("inbound", 2L)
                .containsEntry("contactFrequency", 4.0)
                .containsEntry("contactedUs", 2.0);
    }

    /** Rings the customer of the ticket. */
    private void rung(TicketHead ticket, Instant start, boolean answered) {
        CallReport call = new CallReport(
                "agent",
                null,
                "outbound",
                number,
                null,
                start,
                null,
                answered ? start.plusSeconds(10) : null,
                start.plusSeconds(50),
                null,
                null,
                null,
                answered ? "answered" : "no-answer",
                hub.desk.agent,
                null,
                null,
                null,
                null,
                null,
                ticket.customer().value(),
                ticket.number());
        done(hub.in(() -> calls.log.log(hub.desk.agent, Set.of("agent"), call)));
    }

    private Map<String, Object> frequency() {
        ReadingReports reports = new ReadingReports(hub.desk.jdbi, new ListGate(), hub.desk.clock);
        Caller supervisor = new Caller("supervisor", Set.of("supervisor"), Set.of(hub.desk.team));
        Reports.Question month = new Reports.Question(
                "contact-frequency", LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"), null);
        return done(hub.in(() -> reports.read(supervisor, month))).total();
    }

    private Instant now() {
        return hub.desk.clock.instant();
    }
}
