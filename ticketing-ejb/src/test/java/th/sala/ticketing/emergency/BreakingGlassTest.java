package th.sala.ticketing.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.oversight.JoinedWorkplaces;
import th.sala.consent.oversight.Workplace.Look;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.Customers;
import th.sala.ticketing.customer.RevealRequest;
import th.sala.ticketing.emergency.EmergencyDesk.Plea;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.privacy.TicketWorkplace;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** PD-6: another team's ticket, and a person nobody of the caller's team serves, when it cannot wait. */
@Tag("P37.1")
class BreakingGlassTest {
    private static final Plea PLEA = new Plea("danger-to-life", "ลูกค้าแจ้งว่ามีคนบาดเจ็บ");

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final SubjectId customer = hub.in(hub.consent::somebody);
    private final TicketHead ticket = hub.desk.opened("สอบถาม", customer);
    private final Caller stranger = hub.desk.stranger();
    private final EmergencyDesk glass =
            new BreakingGlass(hub.desk.register, hub.consent.subjects(), hub.consent.emergencies());

    @Test
    void whatIsOpenedIsReadAndNotWorkedOnUntilTheTimeIsOver() {
        assertThat(refusal(hub.in(() -> hub.desk.desk.get(stranger, ticket.number()))))
                .isEqualTo("unknown-ticket");
        done(hub.in(() -> glass.ticket(stranger, ticket.number(), PLEA)));
        assertThat(done(hub.in(() -> hub.desk.desk.get(stranger, ticket.number())))
                        .number())
                .isEqualTo(ticket.number());
        assertThat(refusal(hub.in(() -> hub.desk.register.visible(stranger, ticket.number()))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() -> hub.desk.desk.progress(stranger, ticket.number(), null))))
                .isEqualTo("unknown-ticket");
        hub.desk.clock.set("2026-12-01T10:01");
        assertThat(refusal(hub.in(() -> hub.desk.desk.get(stranger, ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void itIsForAgentsOfOtherTeamsWithAReasonAndANote() {
        Caller integration = new Caller("other-system", Set.of("integration"), Set.of());
        assertThat(refusal(hub.in(() -> glass.ticket(integration, ticket.number(), PLEA))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() -> glass.ticket(hub.desk.agent(), ticket.number(), PLEA))))
                .isEqualTo("already-yours");
        List<String> errors = hub.in(() -> glass.ticket(stranger, ticket.number(), new Plea("curious", " ")))
                .fold(opened -> List.of(), Refusal::errors);
        assertThat(errors).hasSize(2);
        assertThat(refusal(hub.in(() -> glass.person(stranger, SubjectId.next(), PLEA))))
                .isEqualTo("unknown-customer");
    }

    @Test
    void anOpenedPersonIsMaskedAndRevealedWithoutATicket() {
        RevealRequest wanted = new RevealRequest("email", null, "legal", null, null);
        assertThat(refusal(hub.in(() -> desks.customers.reveal(stranger, customer, wanted))))
                .isEqualTo("invalid-reveal");
        done(hub.in(() -> glass.person(stranger, customer, PLEA)));
        assertThat(done(hub.in(() -> desks.customers.view(stranger, customer, null)))
                        .displayName())
                .isEqualTo("ส••• ใ•••");
        assertThat(done(hub.in(() -> desks.customers.reveal(stranger, customer, wanted)))
                        .value())
                .endsWith("@example.com");
        assertThat(refusal(hub.in(() -> hub.desk.desk.get(stranger, ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void theWatchHearsWhetherATicketWasOpenAndOfTheTeams() {
        TicketWorkplace workplace = new TicketWorkplace(hub.desk.jdbi, hub.desk.staff, new JoinedWorkplaces());
        Instant now = hub.desk.clock.instant();
        Look served = new Look(UUID.randomUUID(), hub.desk.agent, customer, now.plusSeconds(1));
        Look tooEarly = new Look(UUID.randomUUID(), hub.desk.agent, customer, now.minusSeconds(3600));
        Look nobody = new Look(UUID.randomUUID(), hub.desk.agent, SubjectId.next(), now);
        assertThat(hub.in(() -> workplace.withoutOpenTicket(List.of(served, tooEarly, nobody))))
                .containsExactlyInAnyOrder(tooEarly.id(), nobody.id());
        assertThat(hub.in(() -> workplace.teams(hub.desk.agent))).containsExactly(hub.desk.team);
        assertThat(hub.in(() -> workplace.teams("dpo1"))).isEmpty();
    }
}
