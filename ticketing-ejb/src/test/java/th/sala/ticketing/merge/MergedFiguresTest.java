package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.report.Asking;
import th.sala.ticketing.ticket.TicketHead;

/** One matter counts once in every report, and twice again when its tickets are parted. */
class MergedFiguresTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private final Hub hub = new Hub();
    private final MergeRows rows = new MergeRows(hub.desk.jdbi);
    private final TicketMerges merges = new MergingTickets(
            hub.desk.register,
            hub.desk.desk,
            hub.consent.merges(),
            rows,
            new Moves(
                    rows,
                    hub.desk.joins,
                    hub.desk.clocks,
                    hub.consent.merges(),
                    new Strangers(hub.desk.jdbi, rows, hub.desk.register, hub.desk.clock),
                    hub.desk.clock),
            hub.desk.clock);
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead first = hub.delivered(Mails.aMail().from(mail));
    private final TicketHead second = hub.delivered(Mails.aMail().from(mail));

    @Test
    void a_matter_in_two_tickets_counts_once_in_each_report() {
        done(hub.in(() -> merges.merge(hub.agent(), second.number(), first.number())));
        assertThat(report("backlog")).containsEntry("count", 1L);
        assertThat(report("resolution-rate")).containsEntry("count", 1L);
        assertThat(report("sla")).containsEntry("running", 2L);
        assertThat(report("activity")).containsEntry("cancelled", 0L);

        done(hub.in(() -> merges.part(hub.agent(), second.number())));
        assertThat(report("backlog")).containsEntry("count", 2L);
        assertThat(report("resolution-rate")).containsEntry("count", 2L);
        assertThat(report("sla")).containsEntry("running", 4L);
        assertThat(report("activity")).containsEntry("reopened", 0L).containsEntry("cancelled", 0L);
    }

    @Test
    void a_done_ticket_that_goes_on_in_another_counts_there() {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), second.number(), "solved", null, null, null)));
        assertThat(report("reopen")).containsEntry("count", 1L);
        done(hub.in(() -> merges.merge(hub.agent(), second.number(), first.number())));
        assertThat(report("reopen")).containsEntry("count", 0L);
        assertThat(report("resolution-rate")).containsEntry("count", 1L).containsEntry("resolved", 0L);
    }

    @Test
    void a_colleagues_note_in_the_word_of_a_merge_hides_no_deed() {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), second.number(), "solved", null, "merged", null)));
        assertThat(report("activity")).containsEntry("done", 1L);
    }

    private Map<String, Object> report(String name) {
        return Asking.total(hub, name, DAY, DAY);
    }
}
