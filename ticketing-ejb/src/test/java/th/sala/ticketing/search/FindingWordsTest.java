package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.search.SearchDesk.done;
import static th.sala.ticketing.search.SearchDesk.query;
import static th.sala.ticketing.search.SearchDesk.refusal;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.Page;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** In which order a search finds, what it shows of it, and what it never tells. */
class FindingWordsTest {
    private final SearchDesk desk = new SearchDesk();
    private final DeskFixture fixture = desk.fixture;

    @Test
    void whatHasTheWordItselfComesBeforeWhatHasItInsideAnotherWord() {
        TicketHead word = desk.opened("ขอคืนเงิน", "2026-12-01T09:00");
        TicketHead inside = desk.opened("unrefundable", "2026-12-01T09:01");
        TicketHead newer = desk.opened("refund of yesterday", "2026-12-01T09:02");
        fixture.message(word.id(), "note", "email", "refund");
        assertThat(desk.numbers(query(null, "refund"))).containsExactly(newer.number(), word.number(), inside.number());
        assertThat(desk.numbers(new TicketQuery(
                        null, null, null, null, null, null, null, "refund", "-activeAt", null, null, null)))
                .containsExactly(newer.number(), inside.number(), word.number());
    }

    @Test
    void pagesOfASearchGoFromWordsToLettersWithoutLossOrRepetition() {
        for (int ticket = 0; ticket < 3; ticket++) {
            fixture.opened("delivery late");
            fixture.opened("nondeliverypoint");
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<TicketView> page = done(desk.list(
                    new TicketQuery(null, null, null, null, null, null, null, "delivery", null, 2, cursor, null)));
            page.items().forEach(ticket -> seen.add(ticket.subject()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen)
                .startsWith("delivery late", "delivery late", "delivery late")
                .hasSize(6);
    }

    @Test
    void aCursorOfAListIsNoneOfASearch() {
        fixture.opened("one");
        fixture.opened("two");
        String cursor = done(desk.list(
                        new TicketQuery(null, null, null, null, null, null, null, null, null, 1, null, null)))
                .next();
        assertThat(refusal(desk.list(new TicketQuery(
                                null, null, null, null, null, null, null, "one", null, 1, cursor, null)))
                        .errors())
                .containsExactly("cursor: is not one that a list gave");
    }

    @Test
    void otherTeamsTicketsAreNeitherFoundNorCounted() {
        fixture.opened("only ours");
        desk.fill();
        desk.decided.clear();
        assertThat(done(fixture.in(() -> desk.search().find(fixture.stranger(), query(null, "only ours"))))
                        .items())
                .isEmpty();
        assertThat(desk.decided)
                .singleElement()
                .satisfies(request -> assertThat(request.rows()).isZero());
    }

    @Test
    void aFoundTicketShowsWhereTheWordsStandWithContactPointsMasked() {
        TicketHead ticket = fixture.opened("ขอใบสั่งซื้อ");
        fixture.message(ticket.id(), "message", "email", "เรื่องใบสั่งซื้อเลขที่ ๑๒๓ โทร 081-234-5678 <b>ด่วน</b>");
        fixture.message(ticket.id(), "note", "email", "ไม่เกี่ยว");
        desk.fill();
        FoundTicket found = done(fixture.in(() -> desk.search().find(fixture.agent(), query(null, "สั่งซื้อ 123"))))
                .items()
                .get(0);
        assertThat(found.number()).isEqualTo(ticket.number());
        assertThat(found.subject())
                .containsExactly(new FoundTicket.Part("ขอใบ", false), new FoundTicket.Part("สั่งซื้อ", true));
        assertThat(found.highlights())
                .singleElement()
                .satisfies(place -> assertThat(place.parts())
                        .containsExactly(
                                new FoundTicket.Part("เรื่องใบ", false),
                                new FoundTicket.Part("สั่งซื้อ", true),
                                new FoundTicket.Part("เลขที่ ", false),
                                new FoundTicket.Part("๑๒๓", true),
                                new FoundTicket.Part(" โทร 0••• <b>ด่วน</b>", false)));
    }

    @Test
    void aSearchByOperatorsAloneShowsNoPlaces() {
        TicketHead ticket = fixture.opened("tagged by nothing");
        FoundTicket found = done(fixture.in(
                        () -> desk.search().find(fixture.agent(), query(null, "status:not-started"))))
                .items()
                .get(0);
        assertThat(found.number()).isEqualTo(ticket.number());
        assertThat(found.subject()).containsExactly(new FoundTicket.Part("tagged by nothing", false));
        assertThat(found.highlights()).isEmpty();
    }

    @Test
    void twentyWordsAreEnough() {
        assertThat(refusal(desk.list(query(null, "a ".repeat(21)))).errors()).hasSize(1);
        assertThat(desk.numbers(query(null, "b ".repeat(20)))).isEmpty();
    }
}
