package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.audit.Page;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** What is kept and not used (sections 32 and 34) is not found by what it says. */
class SilencedPersonsTest {
    private final DeskFixture fixture = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(fixture.jdbi, fixture.clock);

    @Test
    void a_tag_finds_no_ticket_of_somebody_restricted_and_is_not_shown() {
        TicketHead ticket = fixture.opened("plain matter", consent.somebody());
        TicketPatch tagged = new TicketPatch(null, null, null, null, List.of("secret"), null, "delivery", null, null);
        fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), tagged, null));
        assertThat(found("tag:secret", 2_000)).extracting(TicketView::number).containsExactly(ticket.number());

        fixture.in(() -> consent.blocks().restrict(ticket.customer(), "dpo1", null));

        assertThat(found("tag:secret", 2_000)).isEmpty();
        assertThat(found(null, 2_000)).singleElement().satisfies(view -> {
            assertThat(view.subject()).isNull();
            assertThat(view.tags()).isEmpty();
            assertThat(view.reason()).isNull();
        });
    }

    @ParameterizedTest(name = "places that are collected first: {0}")
    @ValueSource(ints = {0, 2_000})
    void their_words_find_nothing_in_somebody_elses_ticket(int manyPlaces) {
        TicketHead ticket = fixture.opened("plain matter");
        SubjectId restricted = said(ticket, "whispered alpha");
        SubjectId objecting = said(ticket, "whispered beta");
        assertThat(found("alpha beta", manyPlaces)).hasSize(1);

        fixture.in(() -> consent.blocks().restrict(restricted, "dpo1", null));
        fixture.in(() -> consent.blocks().object(objecting, "customer-care", "dpo1", null));

        assertThat(found("alpha", manyPlaces)).isEmpty();
        assertThat(found("beta", manyPlaces)).isEmpty();
        assertThat(found("plain alpha", manyPlaces)).isEmpty();
        assertThat(found("plain", manyPlaces)).hasSize(1);
    }

    @Test
    void where_words_stand_is_not_shown_of_what_they_wrote() {
        TicketHead ticket = fixture.opened("plain matter");
        SubjectId objecting = said(ticket, "plain words of theirs");
        fixture.message(ticket.id(), "note", "email", "plain words of ours");
        fixture.in(() -> consent.blocks().object(objecting, "customer-care", "dpo1", null));
        new SearchFixture(fixture).fill();

        ListingTickets search = new ListingTickets(
                new TicketKeys(fixture.jdbi),
                fixture.reading,
                consent.gate(),
                new Highlights(fixture.jdbi),
                TestKeys.master(),
                SearchDesk.NOBODY,
                fixture.clock);
        TicketQuery query = new TicketQuery(null, null, null, null, null, null, null, "plain", null, null, null, null);
        List<FoundTicket> found = fixture.in(() -> search.find(fixture.agent(), query))
                .fold(Page::items, refusal -> {
                    throw new AssertionError(refusal.code());
                });

        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.highlights())
                        .singleElement()
                        .satisfies(place -> assertThat(place.kind()).isEqualTo("note")));
    }

    private SubjectId said(TicketHead ticket, String text) {
        SubjectId person = fixture.in(consent::somebody);
        UUID message = fixture.message(ticket.id(), "message", "email", text);
        fixture.in(() -> fixture.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.message SET customer = ? WHERE id = ?", person.value(), message)));
        return person;
    }

    private List<TicketView> found(String q, int manyPlaces) {
        new SearchFixture(fixture).fill();
        ListingTickets search = new ListingTickets(
                new TicketKeys(fixture.jdbi, manyPlaces, 0),
                fixture.reading,
                consent.gate(),
                new Highlights(fixture.jdbi),
                TestKeys.master(),
                SearchDesk.NOBODY,
                fixture.clock);
        TicketQuery query = new TicketQuery(null, null, null, null, null, null, null, q, null, null, null, null);
        Outcome<Page<TicketView>> page = fixture.in(() -> search.list(fixture.agent(), query));
        return page.fold(Page::items, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }
}
