package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** What is out of sight until the customer writes is back also when their words come with a ticket that goes on in it. */
class MergedSnoozesTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final TicketHead older = merging.said(Merging.somebodyOnLine(), "สั่งของค่ะ");
    private final TicketHead newer = merging.said(Merging.somebodyOnLine(), "ของยังไม่มาค่ะ");

    @Test
    void the_newest_word_of_the_customer_brings_back_the_ticket_that_goes_on() {
        snoozed(older);
        merging.onePerson(older.customer(), newer.customer());
        merging.merged(newer, older);
        assertThat(merging.view(older).snooze().wokenBy()).isEqualTo("customer");
    }

    @Test
    void older_words_bring_nothing_back() {
        snoozed(newer);
        merging.onePerson(older.customer(), newer.customer());
        merging.merged(older, newer);
        assertThat(merging.view(newer).snooze().wokenBy()).isNull();
    }

    private void snoozed(TicketHead ticket) {
        String agent = hub.agent().user();
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), agent, null, null, null)));
        done(hub.in(() -> hub.desk.snoozes.snooze(
                hub.agent(), ticket.number(), hub.desk.clock.instant().plus(Duration.ofDays(1)), null)));
    }
}
