package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.Locks;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Who merges and who tells what became of a send wait for each other, and neither undoes the other. */
class MergingWhileSendingTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final String nok = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead letter = hub.delivered(Mails.aMail().from(nok));
    private final TicketHead second = hub.delivered(Mails.aMail().from(nok));
    private final UUID reply = done(hub.answered(letter, "รับเรื่องแล้วค่ะ")).id();

    @Test
    void a_merge_waits_for_a_send_that_is_being_settled() {
        CompletableFuture<TicketView> merge =
                settled(() -> CompletableFuture.supplyAsync(() -> merging.merged(letter, second)));

        assertThat(merge.join().mergedInto()).isEqualTo(second.number());
        assertThat(merging.messages(second)).contains(reply);
    }

    @Test
    void so_does_a_split() {
        TicketHead third = hub.delivered(Mails.aMail().from(nok));
        merging.merged(third, letter);
        List<UUID> moving = List.of(merging.messages(letter).get(0), reply);

        CompletableFuture<TicketView> split = settled(() -> CompletableFuture.supplyAsync(
                () -> done(hub.in(() -> merging.splits.split(hub.agent(), letter.number(), moving)))));

        assertThat(split.join().splitFrom()).isEqualTo(letter.number());
    }

    /** As the courier does it: the row, its message, its ticket; the other begins when the first is held. */
    private <T> CompletableFuture<T> settled(Supplier<CompletableFuture<T>> deed) {
        Jdbi courier = Jdbi.create(TestDatabase.shared().as("sala_app"));
        return courier.inTransaction(handle -> {
            handle.execute("SELECT FROM ticketing.outbox WHERE message = ? FOR UPDATE", reply);
            CompletableFuture<T> other = deed.get();
            Locks.untilSomebodyWaits(other);
            handle.execute("UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?", reply);
            handle.execute("SELECT FROM ticketing.ticket WHERE id = ? FOR UPDATE", letter.id());
            return other;
        });
    }
}
