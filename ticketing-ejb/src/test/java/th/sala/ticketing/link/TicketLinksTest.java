package th.sala.ticketing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.link.TicketLinks.TicketLink;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;

class TicketLinksTest {
    private final Hub hub = new Hub();
    private final TicketLinks links = LinkPorts.of(hub.desk);
    private final TicketHead outage = hub.delivered(Mails.aMail().saying("อินเทอร์เน็ตทั้งตึกใช้ไม่ได้"));
    private final TicketHead floor = hub.delivered(Mails.aMail().saying("ชั้นห้าใช้เน็ตไม่ได้"));
    private final TicketHead third = hub.delivered(Mails.aMail().saying("ชั้นหกก็ใช้ไม่ได้"));

    @Test
    void a_part_names_its_parent_and_the_parent_its_part_and_both_histories_tell() {
        assertThat(done(link(floor, outage, "parent")))
                .extracting(TicketLink::tie, TicketLink::number, TicketLink::state)
                .containsExactly(tuple("parent", outage.number(), "not-started"));

        assertThat(of(outage))
                .extracting(TicketLink::tie, TicketLink::number)
                .containsExactly(tuple("child", floor.number()));
        assertThat(told(floor)).containsExactly("null > parent #" + outage.number());
        assertThat(told(outage)).containsExactly("null > child #" + floor.number());
    }

    @Test
    void the_parent_comes_first_then_what_is_related_by_number_and_another_tie_replaces_the_first() {
        done(link(floor, third, "related"));
        done(link(floor, outage, "related"));
        done(link(floor, outage, "parent"));

        assertThat(of(floor)).extracting(TicketLink::tie).containsExactly("parent", "related");
        assertThat(told(floor))
                .endsWith("related #" + outage.number() + " > null", "null > parent #" + outage.number());
    }

    @Test
    void the_same_tie_again_and_ending_none_change_nothing() {
        done(link(floor, third, "related"));
        done(link(third, floor, "related"));
        done(hub.in(() -> links.unlink(hub.agent(), outage.number(), third.number())));

        assertThat(told(floor)).hasSize(1);
        assertThat(told(outage)).isEmpty();
    }

    @Test
    void what_was_tied_is_apart_again_for_both() {
        done(link(floor, outage, "parent"));
        assertThat(done(hub.in(() -> links.unlink(hub.agent(), outage.number(), floor.number()))))
                .isEmpty();
        assertThat(of(floor)).isEmpty();
    }

    @Test
    void a_ticket_has_one_parent_and_a_part_has_no_parts() {
        done(link(floor, outage, "parent"));

        assertThat(refusal(link(floor, third, "parent"))).isEqualTo("has-parent");
        assertThat(refusal(link(third, floor, "child"))).isEqualTo("has-parent");
        assertThat(refusal(link(third, floor, "parent"))).isEqualTo("parent-is-part");
        assertThat(refusal(link(outage, third, "parent"))).isEqualTo("has-parts");
        assertThat(refusal(link(outage, floor, "parent"))).isEqualTo("parent-is-part");
        assertThat(of(third)).isEmpty();
    }

    @Test
    void a_ticket_is_not_tied_to_itself_nor_by_a_word_that_means_nothing() {
        assertThat(refusal(link(floor, floor, "related"))).isEqualTo("link-to-itself");
        assertThat(refusal(link(floor, outage, "twin"))).isEqualTo("unknown-tie");
    }

    @Test
    void who_may_not_see_one_of_the_two_neither_ties_them_nor_hears_of_it() {
        Caller stranger = hub.desk.stranger();
        assertThat(refusal(hub.in(() -> links.link(stranger, floor.number(), outage.number(), "related"))))
                .isEqualTo("unknown-ticket");
        done(link(floor, outage, "parent"));
        hub.desk.jdbi.useHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, outage.id()));

        assertThat(of(floor)).isEmpty();
        assertThat(refusal(link(floor, outage, "related"))).isEqualTo("unknown-ticket");
    }

    private Outcome<List<TicketLink>> link(TicketHead ticket, TicketHead other, String tie) {
        return hub.in(() -> links.link(hub.agent(), ticket.number(), other.number(), tie));
    }

    private List<TicketLink> of(TicketHead ticket) {
        return done(hub.in(() -> links.of(hub.agent(), ticket.number())));
    }

    private List<String> told(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .filter(change -> change.field().equals("link"))
                .map(TicketLinksTest::words)
                .toList();
    }

    private static String words(TicketChange change) {
        return change.from() + " > " + change.to();
    }
}
