package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.outcome.Outcome;

/** The history of a ticket while its customer's data is kept and not used (section 34). */
class SilencedHistoryTest {
    private final DeskFixture desk = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(desk.jdbi, desk.clock);

    @Test
    void it_shows_no_word_about_the_customer_until_the_restriction_is_lifted() {
        TicketHead ticket = desk.opened("ลับหนึ่ง", desk.in(consent::somebody));
        TicketPatch patch = new TicketPatch("ลับสอง", null, null, null, List.of("ลับสาม"), null, null, null, null);
        desk.in(() -> desk.desk.patch(desk.agent(), ticket.number(), patch, null));
        desk.in(() -> desk.desk.resolve(desk.agent(), ticket.number(), "solved", null, "ลับสี่", null));
        List<TicketChange> before = history(ticket);
        UUID block = desk.in(() -> consent.blocks().restrict(ticket.customer(), "dpo1", null));

        assertThat(history(ticket))
                .hasSameSizeAs(before)
                .noneMatch(change -> change.toString().contains("ลับ"))
                .anyMatch(change -> change.field().equals("state") && "done".equals(change.to()));

        desk.in(() -> lifted(block));
        assertThat(history(ticket)).isEqualTo(before);
    }

    private Void lifted(UUID block) {
        consent.blocks().lift(block, LiftGround.MISTAKE, "dpo1", null);
        return null;
    }

    private List<TicketChange> history(TicketHead ticket) {
        Outcome<List<TicketChange>> read = desk.in(() -> desk.desk.history(desk.agent(), ticket.number()));
        return read.fold(changes -> changes, refusal -> List.of());
    }
}
