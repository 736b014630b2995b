package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Whoever was never written to is found (CH-4). */
class SilentTicketsTest {
    private final Hub hub = new Hub();
    private final ListingTickets search = new ListingTickets(
            new TicketKeys(hub.desk.jdbi),
            hub.desk.reading,
            hub.consent.gate(),
            new Highlights(hub.desk.jdbi),
            TestKeys.master(),
            SearchDesk.NOBODY,
            hub.desk.clock);

    @Test
    void of_ten_contacts_of_which_nine_were_acknowledged_one_is_silent() {
        for (int contact = 0; contact < 9; contact++) {
            hub.delivered(Mails.aMail());
        }
        TicketHead silent = hub.delivered(Mails.aMail().quiet());

        assertThat(silentNumbers()).containsExactly(silent.number());
        Hub.done(hub.answered(silent, "ขออภัยที่ตอบช้าค่ะ"));
        assertThat(silentNumbers()).isEmpty();
    }

    private List<Long> silentNumbers() {
        TicketQuery query = new TicketQuery("silent", null, null, null, null, null, null, null, null, null, null, null);
        return Hub.done(hub.in(() -> search.list(hub.agent(), query))).items().stream()
                .map(TicketView::number)
                .toList();
    }
}
