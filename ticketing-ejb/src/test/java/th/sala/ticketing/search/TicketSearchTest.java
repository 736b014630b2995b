package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.search.SearchDesk.done;
import static th.sala.ticketing.search.SearchDesk.query;
import static th.sala.ticketing.search.SearchDesk.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

class TicketSearchTest {
    private final SearchDesk desk = new SearchDesk();
    private final DeskFixture fixture = desk.fixture;

    @Test
    void everythingOfTheTeamIsListedNewestActivityFirst() {
        TicketHead first = desk.opened("first", "2026-12-01T09:00");
        TicketHead second = desk.opened("second", "2026-12-01T09:01");
        TicketHead third = desk.opened("third", "2026-12-01T09:02");
        assertThat(desk.numbers(query("all", null))).containsExactly(third.number(), second.number(), first.number());
        assertThat(desk.numbers(
                        new TicketQuery(null, null, null, null, null, null, null, null, "activeAt", null, null, null)))
                .containsExactly(first.number(), second.number(), third.number());
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedThoughTicketsShareAMoment() {
        for (int ticket = 0; ticket < 5; ticket++) {
            fixture.opened("same moment");
        }
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<TicketView> page = done(
                    desk.list(new TicketQuery(null, null, null, null, null, null, null, null, null, 2, cursor, null)));
            page.items().forEach(ticket -> seen.add(ticket.number()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void viewsShowWhatTheyAreNamedAfter() {
        TicketHead queue = fixture.opened("queue");
        TicketHead mine = fixture.opened("mine");
        TicketHead closed = fixture.opened("closed");
        fixture.in(() -> fixture.desk.assign(fixture.agent(), mine.number(), fixture.agent, null, null, null));
        TicketHead spam = fixture.opened("spam");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), closed.number(), "solved", null, null, null));
        fixture.in(() -> fixture.desk.cancel(fixture.agent(), spam.number(), "spam", null, null, null));
        assertThat(desk.numbers(query("spam", null))).containsExactly(spam.number());
        assertThat(desk.numbers(query("mine", null))).containsExactly(mine.number());
        assertThat(desk.numbers(query("unassigned", null))).containsExactly(queue.number());
        assertThat(desk.numbers(query("done", null))).containsExactly(closed.number());
        assertThat(desk.numbers(query("open", null))).containsExactlyInAnyOrder(queue.number(), mine.number());
        assertThat(desk.numbers(query("team", null))).containsExactlyInAnyOrder(queue.number(), mine.number());
        assertThat(desk.numbers(query("all", null))).hasSize(4);
    }

    @Test
    void filtersNarrowTheList() {
        TicketHead line = fixture.opened("by line", SubjectId.next(), "line");
        TicketHead mail = fixture.opened("by mail");
        fixture.in(() -> fixture.desk.patch(
                fixture.agent(),
                mail.number(),
                new TicketPatch(null, null, null, fixture.colleague, List.of("vip"), null, null, null, null),
                null));
        assertThat(desk.numbers(
                        new TicketQuery(null, null, null, null, "line", null, null, null, null, null, null, null)))
                .containsExactly(line.number());
        assertThat(desk.numbers(new TicketQuery(
                        null, null, null, fixture.colleague, null, null, null, null, null, null, null, null)))
                .containsExactly(mail.number());
        assertThat(desk.numbers(new TicketQuery(
                        null, "not-started", fixture.team, null, null, null, null, null, null, null, null, null)))
                .hasSize(2);
        assertThat(desk.numbers(new TicketQuery(
                        null, null, fixture.otherTeam, null, null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(desk.numbers(query(null, "tag:vip"))).containsExactly(mail.number());
        assertThat(desk.numbers(query(null, "channel:line status:not-started"))).containsExactly(line.number());
    }

    @ParameterizedTest(name = "{0} finds it: {1}")
    @CsvSource({
        "สั่งซื้อ, true",
        "ใบสั่งซื้อ, true",
        "สั่งซื้อ พรุ่งนี้, true",
        "PARCEL, true",
        "สั่งซื้อ ภายใน, true",
        "สั่งซื้อ เมื่อวาน, false",
        "100%, true",
        "10_%, false",
    })
    void allWordsMustOccurInSubjectMessagesOrNotes(String q, boolean found) {
        TicketHead ticket = fixture.opened("ขอใบสั่งซื้อ");
        fixture.message(ticket.id(), "message", "email", "ส่ง parcel พรุ่งนี้ ลด 100% ได้ไหม");
        fixture.message(ticket.id(), "note", "email", "บันทึกภายใน");
        fixture.opened("another matter");
        List<Long> expected = found ? List.of(ticket.number()) : List.of();
        assertThat(desk.numbers(query(null, q))).isEqualTo(expected);
        assertThat(desk.withCommonWords(query(null, q), 1_000)).isEqualTo(expected);
        assertThat(desk.withCommonWords(query(null, q), 0)).isEqualTo(expected);
    }

    @Test
    void a_list_is_narrowed_to_a_stage_of_the_transaction_or_one_element_TK_2() {
        TicketHead policy = fixture.opened("ขอดูนโยบาย");
        TicketHead stock = fixture.opened("สินค้าหมด");
        fixture.opened("อื่น ๆ");
        about(policy, "written-policy");
        about(stock, "stock-out");

        assertThat(desk.numbers(
                        new TicketQuery(null, null, null, null, null, "during", null, null, null, null, null, null)))
                .containsExactly(stock.number());
        assertThat(desk.numbers(new TicketQuery(
                        null, null, null, null, null, null, "written-policy", null, null, null, null, null)))
                .containsExactly(policy.number());
        assertThat(refusal(desk.list(new TicketQuery(
                                null, null, null, null, null, "never", "joy", null, null, null, null, null)))
                        .errors())
                .hasSize(2);
    }

    private void about(TicketHead ticket, String element) {
        fixture.in(() -> done(fixture.desk.patch(
                fixture.agent(),
                ticket.number(),
                new TicketPatch(null, null, null, null, null, null, null, element, null),
                null)));
    }

    @Test
    void from_names_a_customer_and_narrows_the_list_to_their_tickets_alone() {
        SubjectId malee = SubjectId.next();
        TicketHead hers = fixture.opened("ใบสั่งซื้อ", malee, "email");
        fixture.opened("ใบสั่งซื้อ");
        desk.senders.put("มาลี", malee.value());

        assertThat(desk.numbers(query(null, "from:มาลี"))).containsExactly(hers.number());
        assertThat(desk.numbers(query(null, "from:มาลี สั่งซื้อ"))).containsExactly(hers.number());
        assertThat(desk.numbers(query(null, "from:มาลี status:done"))).isEmpty();
        assertThat(desk.numbers(query(null, "from:nobody"))).isEmpty();
        assertThat(desk.numbers(query("open", "from:มาลี"))).containsExactly(hers.number());
        assertThat(desk.decided).extracting(ListRequest::operation).containsOnly(Operation.SEARCH);
    }

    @Test
    void what_is_due_soonest_comes_first_page_by_page_and_what_waits_for_nothing_last() {
        TicketHead late = desk.opened("late", "2026-12-01T11:00");
        TicketHead soon = desk.opened("soon", "2026-12-01T09:00");
        TicketHead done = desk.opened("done", "2026-12-01T08:45");
        fixture.in(() -> fixture.desk.resolve(fixture.agent(), done.number(), "solved", null, null, null));
        TicketHead old = desk.opened("promises nothing", "2026-12-01T08:30");
        TicketHead newer = desk.opened("promises nothing", "2026-12-01T08:40");
        promisesNothing(old);
        promisesNothing(newer);
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<TicketView> page = done(desk.list(
                    new TicketQuery("open", null, null, null, null, null, null, null, "dueAt", 1, cursor, null)));
            page.items().forEach(ticket -> seen.add(ticket.number()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly(soon.number(), late.number(), newer.number(), old.number());
    }

    @ParameterizedTest(name = "view {0}, «{1}», behind {2}")
    @CsvSource({"open, late,", "done,,", "all,,", "open,, late"})
    void what_is_due_is_no_order_of_words_of_figures_or_of_what_is_closed(String view, String q, String figure) {
        Behind behind = figure == null ? null : new Behind(figure, null, null);
        assertThat(refusal(desk.list(
                                new TicketQuery(view, null, null, null, null, null, null, q, "dueAt", 1, null, behind)))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("sort:");
    }

    @Test
    void a_figure_is_of_92_days_at_most() {
        LocalDate today = LocalDate.parse("2026-12-01");
        assertThat(figureOf(today.minusDays(91), today)).isNull();
        assertThat(figureOf(today.minusDays(92), today).errors())
                .singleElement()
                .asString()
                .startsWith("behind:");
    }

    @Test
    void what_was_said_last_is_for_agents_and_not_for_connected_systems() {
        TicketHead ticket = fixture.opened("said last");
        UUID said = fixture.message(ticket.id(), "message", "email", "ปวดท้องมาสองวัน");
        fixture.in(() -> fixture.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET last_message = ? WHERE id = ?", said, ticket.id())));
        Caller machine = new Caller("orders", Set.of("integration"), Set.of(fixture.team));
        assertThat(done(desk.list(query(null, null))).items())
                .singleElement()
                .satisfies(view -> assertThat(view.latest().text()).isEqualTo("ปวดท้องมาสองวัน"));
        assertThat(done(fixture.in(() -> desk.search().list(machine, query(null, null))))
                        .items())
                .singleElement()
                .satisfies(view -> assertThat(view.latest()).isNull());
        assertThat(done(fixture.in(() -> fixture.desk.get(machine, ticket.number())))
                        .latest())
                .isNull();
    }

    private Refusal figureOf(LocalDate from, LocalDate to) {
        fixture.clock.set("2026-12-01T09:00");
        return refusal(desk.list(new TicketQuery(
                null, null, null, null, null, null, null, null, null, null, null, new Behind("opened", from, to))));
    }

    private void promisesNothing(TicketHead ticket) {
        fixture.in(() -> fixture.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.sla_clock SET due_at = NULL WHERE ticket = ?", ticket.id())));
    }

    @Test
    void acknowledgementsAreNotSearched() {
        TicketHead ticket = fixture.opened("hello");
        fixture.message(ticket.id(), "acknowledgement", "email", "we received your message");
        assertThat(desk.numbers(query(null, "received"))).isEmpty();
    }

    @Test
    void aRestrictedCustomersTicketIsListedButNotSearched() {
        TicketHead ticket = fixture.opened("restricted matter");
        fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.ticket SET restricted = true WHERE id = ?", ticket.id())));
        assertThat(desk.numbers(query(null, "restricted"))).isEmpty();
        assertThat(done(desk.list(query(null, null))).items())
                .singleElement()
                .satisfies(view -> assertThat(view.subject()).isNull());
    }

    @Test
    void theGateDecidesOncePerCallAndNeverSeesTheWords() {
        fixture.opened("one");
        fixture.opened("two");
        desk.list(query(null, null));
        desk.list(query(null, "two"));
        assertThat(desk.decided).extracting(ListRequest::operation).containsExactly(Operation.LIST, Operation.SEARCH);
        assertThat(desk.decided).extracting(ListRequest::rows).containsExactly(2, 1);
        assertThat(desk.decided)
                .allSatisfy(request -> assertThat(request.queryHash()).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({"activeAt,false", "-activeAt,false", "activeAt,true", "-activeAt,true"})
    void eitherOrderIsAWalkAlongAnIndexFromTheCursorOn(String sort, boolean further) {
        String cursor = further ? new Cursor(fixture.clock.instant(), UUID.randomUUID(), FoundBy.EITHER).text() : null;
        ListFilter filter = done(ListFilter.of(
                fixture.agent(),
                new TicketQuery("open", null, null, null, null, null, null, null, sort, 50, cursor, null),
                fixture.clock.instant()));
        String plan = fixture.in(() -> fixture.jdbi.withHandle(handle -> TicketKeys.planned(handle, filter, () -> {
            handle.execute("SET LOCAL enable_sort = off");
            handle.execute("SET LOCAL enable_seqscan = off");
            handle.execute("SET LOCAL enable_bitmapscan = off");
            Query explain = handle.createQuery("EXPLAIN " + TicketTables.LIST);
            return String.join(
                    "\n",
                    TicketKeys.bind(explain, Set.of(fixture.team), filter, FoundBy.EITHER, 51)
                            .mapTo(String.class)
                            .list());
        })));
        assertThat(plan).contains("Index Scan").doesNotContain("Sort");
        assertThat(plan.contains("Index Cond: (ROW(active_at, id)")).isEqualTo(further);
    }

    @Test
    void aRefusalOfTheGateShowsNothing() {
        fixture.opened("hidden");
        desk.gate.permits = false;
        assertThat(refusal(desk.list(query(null, null)))).isEqualTo(Refusal.byGate("unknown-purpose", List.of()));
    }

    @Test
    void unknownValuesAreNamed() {
        Refusal refusal = refusal(
                desk.list(new TicketQuery("yours", "lost", null, null, null, null, null, null, "size", 0, "?", null)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).hasSize(5);
    }

    @Test
    void whoHasNothingToDoWithTicketsSeesNone() {
        fixture.opened("not for officers");
        Caller officer = new Caller("dpo1", Set.of("privacy-officer"), Set.of(fixture.team));
        assertThat(done(fixture.in(() -> desk.search().list(officer, query(null, null))))
                        .items())
                .isEmpty();
    }
}
