package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** A hub with the ports that merge, part and split, wired as the container does, and an account for LINE. */
final class Merging {
    private static final byte[] RAW = {'{', '}'};

    final Hub hub;
    final MergeRows rows;
    final Moves moves;
    final TicketMerges merges;
    final TicketSplits splits;
    final String account = "line-" + UUID.randomUUID();

    Merging() {
        hub = new Hub();
        rows = new MergeRows(hub.desk.jdbi);
        Strangers strangers = new Strangers(hub.desk.jdbi, rows, hub.desk.register, hub.desk.clock);
        moves = new Moves(rows, hub.desk.joins, hub.desk.clocks, hub.consent.merges(), strangers, hub.desk.clock);
        merges =
                new MergingTickets(hub.desk.register, hub.desk.desk, hub.consent.merges(), rows, moves, hub.desk.clock);
        SplitRows parts = new SplitRows(hub.desk.jdbi);
        splits = new SplittingTickets(
                hub.desk.register,
                hub.desk.desk,
                parts,
                new SplitRules(hub.consent.merges(), parts),
                new SplitMoves(hub.desk.register, hub.desk.joins, parts, rows, strangers, moves),
                hub.desk.clock);
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    static ChannelAddress somebodyOnLine() {
        return new ChannelAddress("line", "U" + UUID.randomUUID(), "ลี");
    }

    /** The person says it on LINE, a minute later than what was said before. */
    TicketHead said(ChannelAddress person, String text) {
        hub.pass(Duration.ofMinutes(1));
        return hub.delivered(
                InboundMessage.spoken(
                        "line",
                        account,
                        UUID.randomUUID().toString(),
                        person,
                        text,
                        "th",
                        List.of(),
                        hub.desk.clock.instant()),
                RAW);
    }

    void onePerson(SubjectId one, SubjectId other) {
        assertThat(hub.in(() -> hub.consent
                        .merges()
                        .merge(one, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1")))
                .isPresent();
    }

    /** As the container tells what observes it, in the same transaction. */
    void twoPersons(SubjectId apart) {
        int before = hub.consent.parted().size();
        hub.in(() -> {
            assertThat(hub.consent.merges().undo(apart, "supervisor1")).isPresent();
            List<SubjectsParted> parted = hub.consent.parted();
            parted.subList(before, parted.size()).forEach(each -> {
                moves.parted(each);
                hub.replies.parted(each);
            });
            return null;
        });
    }

    TicketView merged(TicketHead ticket, TicketHead into) {
        hub.pass(Duration.ofMinutes(1));
        return done(hub.in(() -> merges.merge(hub.agent(), ticket.number(), into.number())));
    }

    TicketView parted(TicketHead ticket) {
        hub.pass(Duration.ofMinutes(1));
        return done(hub.in(() -> merges.part(hub.agent(), ticket.number())));
    }

    TicketView view(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    List<UUID> messages(TicketHead ticket) {
        return hub.messages(ticket).stream().map(message -> message.id()).toList();
    }

    /** Of whom what colleagues wrote in it is: copied, erased and withheld with the rest of them. */
    Set<SubjectId> writtenTo(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT customer FROM ticketing.message WHERE ticket = :ticket AND direction = 'outbound'")
                .bind("ticket", ticket.id())
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .set()));
    }

    UUID newest(TicketHead ticket) {
        return view(ticket).lastMessageId();
    }
}
