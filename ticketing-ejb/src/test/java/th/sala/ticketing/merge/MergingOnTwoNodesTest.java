package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Whoever merges or parts on one node is waited for on the other, and told what was done. */
class MergingOnTwoNodesTest {
    private static final int TICKETS = 40;

    private final DeskFixture desk = new DeskFixture();
    private final DeskFixture node = desk.anotherNode();

    @Test
    void of_two_who_merge_or_part_a_ticket_at_once_one_does_and_the_other_is_told() throws Exception {
        List<Three> all = IntStream.range(0, TICKETS).mapToObj(each -> three()).toList();

        assertThat(both(all, (merges, three) -> merges.merge(desk.agent(), three.one(), three.into())))
                .allSatisfy(told -> assertThat(told).containsExactlyInAnyOrder("done", "merged-ticket"));
        assertThat(both(all, (merges, three) -> merges.part(desk.agent(), three.one())))
                .allSatisfy(told -> assertThat(told).containsExactlyInAnyOrder("done", "not-merged"));
    }

    /** What each node is told of each ticket. */
    private List<List<String>> both(List<Three> all, BiFunction<TicketMerges, Three, Outcome<TicketView>> deed)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> here = threads.submit(() -> told(desk, all, deed, together));
            Future<List<String>> there = threads.submit(
                    () -> told(node, all.stream().map(Three::turned).toList(), deed, together));
            List<String> one = here.get();
            List<String> other = there.get();
            return IntStream.range(0, all.size())
                    .mapToObj(each -> List.of(one.get(each), other.get(each)))
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> told(
            DeskFixture where,
            List<Three> all,
            BiFunction<TicketMerges, Three, Outcome<TicketView>> deed,
            CyclicBarrier together)
            throws Exception {
        TicketMerges merges = on(where);
        Stream.Builder<String> told = Stream.builder();
        for (Three three : all) {
            together.await();
            told.add(refusal(where.in(() -> deed.apply(merges, three))));
        }
        return told.build().toList();
    }

    private Three three() {
        SubjectId person = SubjectId.next();
        List<Long> numbers = Stream.of("one", "left", "right")
                .map(subject -> desk.opened(subject, person))
                .map(TicketHead::number)
                .toList();
        return new Three(numbers.get(0), numbers.subList(1, 3));
    }

    private static TicketMerges on(DeskFixture desk) {
        ConsentPorts consent = ConsentPorts.on(desk.jdbi, desk.clock);
        MergeRows rows = new MergeRows(desk.jdbi);
        Strangers strangers = new Strangers(desk.jdbi, rows, desk.register, desk.clock);
        Moves moves = new Moves(rows, desk.joins, desk.clocks, consent.merges(), strangers, desk.clock);
        return new MergingTickets(desk.register, desk.desk, consent.merges(), rows, moves, desk.clock);
    }

    /** A ticket, and two that it may go on in. */
    private record Three(long one, List<Long> others) {
        long into() {
            return others.get(0);
        }

        Three turned() {
            return new Three(one, List.of(others.get(1), others.get(0)));
        }
    }
}
