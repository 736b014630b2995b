package th.sala.ticketing.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.refusal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.emergency.EmergencyDesk.Plea;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** PD-6: what an emergency that is refused tells. */
@Tag("P37.1")
class EmergencyPleaTest {
    private static final Plea PLEA = new Plea("danger-to-life", "ลูกค้าแจ้งว่ามีคนบาดเจ็บ");
    private static final Plea EMPTY = new Plea(null, " ");

    private final Hub hub = new Hub();
    private final SubjectId customer = hub.in(hub.consent::somebody);
    private final TicketHead ticket = hub.desk.opened("สอบถาม", customer);
    private final Caller stranger = hub.desk.stranger();
    private final EmergencyDesk glass =
            new BreakingGlass(hub.desk.register, hub.consent.subjects(), hub.consent.emergencies());

    @Test
    void anEmptyPleaIsAnsweredTheSameWhateverThereIs() {
        assertThat(refusal(hub.in(() -> glass.ticket(stranger, ticket.number(), EMPTY))))
                .isEqualTo("invalid-emergency");
        assertThat(refusal(hub.in(() -> glass.ticket(stranger, 1L, EMPTY)))).isEqualTo("invalid-emergency");
        assertThat(refusal(hub.in(() -> glass.ticket(hub.desk.agent(), ticket.number(), EMPTY))))
                .isEqualTo("invalid-emergency");
        assertThat(refusal(hub.in(() -> glass.person(stranger, customer, EMPTY))))
                .isEqualTo("invalid-emergency");
        assertThat(refusal(hub.in(() -> glass.person(stranger, SubjectId.next(), EMPTY))))
                .isEqualTo("invalid-emergency");
    }

    @Test
    void theTicketOfAnErasedCustomerIsNotOpened() {
        hub.in(() -> hub.consent.holders().all().stream()
                .mapToLong(holder -> holder.erase(customer))
                .sum());
        assertThat(refusal(hub.in(() -> glass.ticket(stranger, ticket.number(), PLEA))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() -> glass.ticket(hub.desk.agent(), ticket.number(), PLEA))))
                .isEqualTo("already-yours");
        assertThat(refusal(hub.in(() -> glass.person(stranger, customer, PLEA))))
                .isEqualTo("unknown-customer");
    }
}
