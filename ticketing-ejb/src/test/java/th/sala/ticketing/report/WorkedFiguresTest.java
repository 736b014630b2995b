package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** The worked numbers of the requirements, each under its id. */
class WorkedFiguresTest {
    private static final String DAY = "2026-12-01";

    private final Counted desk = new Counted();

    @Test
    void of_20_done_3_reopened_are_15_per_cent_and_a_reopen_of_a_reopen_counts_once_TK_8() {
        List<TicketHead> tickets = many(20);
        tickets.forEach(ticket -> desk.solved(ticket, "2026-12-01T10:00"));
        tickets.subList(0, 3).forEach(ticket -> desk.reopened(ticket, "2026-12-01T11:00"));
        desk.solved(tickets.get(0), "2026-12-01T12:00");
        desk.reopened(tickets.get(0), "2026-12-01T13:00");
        assertThat(desk.total("reopen", DAY, DAY))
                .containsEntry("count", 20L)
                .containsEntry("reopened", 3L)
                .containsEntry("rate", 15.0);
    }

    @Test
    void of_10_complaints_8_resolved_6_at_first_contact_are_80_and_60_per_cent_KP_3() {
        List<TicketHead> tickets = many(10);
        tickets.forEach(this::complained);
        desk.said(tickets.get(0), tickets.get(0).customer(), "message", "email");
        desk.said(tickets.get(1), tickets.get(1).customer(), "message", "email");
        tickets.subList(0, 8).forEach(ticket -> desk.solved(ticket, "2026-12-01T10:00"));
        assertThat(desk.row("resolution-rate", DAY, DAY, "kind", "complaint"))
                .containsEntry("count", 10L)
                .containsEntry("resolved", 8L)
                .containsEntry("firstContact", 6L)
                .containsEntry("rate", 80.0)
                .containsEntry("firstContactRate", 60.0);
    }

    @Test
    void a_reopen_takes_away_the_credit_of_the_first_contact_KP_3() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        desk.solved(ticket, "2026-12-01T10:00");
        assertThat(desk.total("resolution-rate", DAY, DAY)).containsEntry("firstContactRate", 100.0);
        desk.reopened(ticket, "2026-12-01T11:00");
        assertThat(desk.total("resolution-rate", DAY, DAY)).containsEntry("rate", 0.0);
        desk.solved(ticket, "2026-12-01T12:00");
        assertThat(desk.total("resolution-rate", DAY, DAY))
                .containsEntry("rate", 100.0)
                .containsEntry("firstContactRate", 0.0);
    }

    @Test
    void three_calls_and_a_visit_of_ours_and_two_mails_of_theirs_are_4_and_2_CU_4() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        desk.said(ticket, ticket.customer(), "message", "email");
        IntStream.range(0, 3).forEach(call -> desk.said(ticket, ticket.customer(), "reply", "phone"));
        desk.said(ticket, ticket.customer(), "reply", "walk-in");
        desk.said(ticket, ticket.customer(), "note", "email");
        assertThat(desk.total("contact-frequency", "2026-12-01", "2026-12-31"))
                .containsEntry("customers", 1L)
                .containsEntry("contactFrequency", 4.0)
                .containsEntry("contactedUs", 2.0);
    }

    @Test
    void of_100_at_start_90_remain_are_90_per_cent_and_20_new_ones_do_not_raise_it_KP_1() {
        TicketHead ticket = desk.opened("2026-10-01T09:00");
        List<SubjectId> all =
                IntStream.range(0, 120).mapToObj(each -> SubjectId.next()).toList();
        desk.fixture.clock.set("2026-11-15T09:00");
        all.subList(0, 100).forEach(person -> desk.said(ticket, person, "message", "email"));
        desk.fixture.clock.set("2026-12-10T09:00");
        all.subList(10, 100).forEach(person -> desk.said(ticket, person, "message", "email"));
        assertThat(desk.total("retention", "2026-12-01", "2026-12-31")).containsEntry("rate", 90.0);
        all.subList(100, 120).forEach(person -> desk.said(ticket, person, "message", "email"));
        assertThat(desk.total("retention", "2026-12-01", "2026-12-31"))
                .containsEntry("atStart", 100L)
                .containsEntry("remained", 90L)
                .containsEntry("joined", 20L)
                .containsEntry("rate", 90.0);
    }

    @Test
    void where_nobody_was_in_contact_the_row_of_all_says_so_KP_1() {
        assertThat(desk.total("retention", "2026-12-01", "2026-12-31"))
                .containsEntry("atStart", 0L)
                .containsEntry("rate", null);
    }

    @Test
    void the_channel_that_customers_use_most_is_marked() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        IntStream.range(0, 5).forEach(each -> {
            desk.said(ticket, ticket.customer(), "message", "line");
            desk.said(ticket, ticket.customer(), "reply", "line");
        });
        desk.said(ticket, ticket.customer(), "message", "email");
        desk.said(ticket, ticket.customer(), "message", "phone");
        assertThat(desk.row("channels", DAY, DAY, null, "line"))
                .containsEntry("count", 5L)
                .containsEntry("share", 62.5)
                .containsEntry("mostUsed", true);
        assertThat(desk.row("channels", DAY, DAY, null, "email")).containsEntry("mostUsed", false);
    }

    private void complained(TicketHead ticket) {
        TicketPatch patch = new TicketPatch(null, null, null, null, null, "complaint", null, null, null);
        done(desk.fixture.in(() -> desk.fixture.desk.patch(desk.fixture.agent(), ticket.number(), patch, null)));
    }

    private List<TicketHead> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> desk.opened("2026-12-01T09:00"))
                .toList();
    }
}
