package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.link.LinkPorts;
import th.sala.ticketing.link.TicketLinks;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.watch.News;
import th.sala.ticketing.watch.WatchDesk;
import th.sala.ticketing.watch.WatchPorts;

/** What a ticket is tied to and who follows it is so for the one in which it goes on, and for itself again when they are parted. */
class MergedTiesTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final TicketLinks links = LinkPorts.of(hub.desk);
    private final WatchDesk watch = WatchPorts.desk(hub.desk.jdbi, hub.desk.register, hub.desk.clock);
    private final Caller colleague = hub.desk.colleague();
    private final TicketHead older = merging.said(Merging.somebodyOnLine(), "สั่งของค่ะ");
    private final TicketHead newer = merging.said(Merging.somebodyOnLine(), "ของยังไม่มาค่ะ");
    private final TicketHead outage = merging.said(Merging.somebodyOnLine(), "ขนส่งหยุดทั้งจังหวัด");

    @BeforeEach
    void one_person() {
        merging.onePerson(older.customer(), newer.customer());
    }

    @Test
    void links_are_seen_from_both_sides_where_the_ticket_goes_on_and_are_its_own_again_when_parted() {
        link(newer, outage, "parent");
        merging.merged(newer, older);
        assertThat(tied(older)).containsExactly("parent #" + outage.number());
        assertThat(tied(outage)).containsExactly("child #" + older.number());

        merging.parted(newer);
        assertThat(tied(older)).isEmpty();
        assertThat(tied(newer)).containsExactly("parent #" + outage.number());
        assertThat(tied(outage)).containsExactly("child #" + newer.number());
    }

    @Test
    void what_both_are_tied_to_is_there_once_and_they_are_not_tied_to_themselves() {
        link(newer, outage, "related");
        link(older, outage, "parent");
        link(newer, older, "related");
        merging.merged(newer, older);
        assertThat(tied(older)).containsExactly("parent #" + outage.number());
        assertThat(tied(outage)).containsExactly("child #" + older.number());
    }

    @Test
    void a_tie_that_came_with_a_merge_counts_for_the_rules_and_can_be_ended() {
        link(newer, outage, "parent");
        merging.merged(newer, older);
        TicketHead other = merging.said(Merging.somebodyOnLine(), "เรื่องอื่น");
        assertThat(refusal(hub.in(() -> links.link(hub.agent(), older.number(), other.number(), "parent"))))
                .isEqualTo("has-parent");
        assertThat(refusal(hub.in(() -> links.link(hub.agent(), outage.number(), other.number(), "parent"))))
                .isEqualTo("has-parts");
        link(older, outage, "related");
        assertThat(tied(outage)).containsExactly("related #" + older.number());

        done(hub.in(() -> links.unlink(hub.agent(), outage.number(), older.number())));
        assertThat(tied(older)).isEmpty();
        merging.parted(newer);
        assertThat(tied(newer)).isEmpty();
    }

    @Test
    void who_follows_hears_of_the_ticket_that_goes_on_until_they_are_parted() {
        done(hub.in(() -> watch.watch(colleague, newer.number())));
        merging.merged(newer, older);
        assertThat(done(hub.in(() -> watch.of(colleague, older.number()))))
                .isEqualTo(new WatchDesk.Watching(true, List.of(colleague.user())));
        hub.desk.message(older.id(), "message", "line", "ด่วนค่ะ");
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), older.number(), null)));
        assertThat(heard()).contains("customer-message #" + older.number(), "state-changed #" + older.number());

        merging.parted(newer);
        int before = heard().size();
        hub.desk.message(older.id(), "message", "line", "ยังอยู่ไหมคะ");
        assertThat(heard()).hasSize(before);
        assertThat(done(hub.in(() -> watch.of(colleague, newer.number()))).watching())
                .isTrue();
    }

    @Test
    void who_follows_both_hears_once_and_who_follows_no_more_hears_nothing_of_either() {
        done(hub.in(() -> watch.watch(colleague, newer.number())));
        done(hub.in(() -> watch.watch(colleague, older.number())));
        merging.merged(newer, older);
        hub.desk.message(older.id(), "message", "line", "ด่วนค่ะ");
        assertThat(heard()).containsOnlyOnce("customer-message #" + older.number());

        assertThat(done(hub.in(() -> watch.unwatch(colleague, older.number()))))
                .isEqualTo(new WatchDesk.Watching(false, List.of()));
        hub.desk.message(older.id(), "message", "line", "ถึงไหนแล้วคะ");
        assertThat(heard()).containsOnlyOnce("customer-message #" + older.number());
    }

    private void link(TicketHead ticket, TicketHead other, String tie) {
        done(hub.in(() -> links.link(hub.agent(), ticket.number(), other.number(), tie)));
    }

    private List<String> tied(TicketHead ticket) {
        return done(hub.in(() -> links.of(hub.agent(), ticket.number()))).stream()
                .map(link -> link.tie() + " #" + link.number())
                .toList();
    }

    private List<String> heard() {
        return hub.in(() -> watch.news(colleague)).stream()
                .map(MergedTiesTest::told)
                .toList();
    }

    private static String told(News news) {
        return news.kind() + " #" + news.ticket();
    }
}
