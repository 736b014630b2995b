package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.database.Planning;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.people.Caller;

/** With tens of thousands of rows no list and no search reads through a whole table. */
class SearchPlansTest {
    private static final String TEAM = "plans";
    private static final Jdbi OWNER = TestDatabase.shared().owner();
    private static final Caller AGENT = new Caller("planner", Set.of("agent"), Set.of(TEAM));

    private static final Instant NOW = OWNER.withHandle(
            handle -> handle.createQuery("SELECT now()").mapTo(Instant.class).one());

    private final Jdbi jdbi = TestDatabase.shared().app();

    @BeforeAll
    static void tensOfThousandsOfRows() {
        Plenty.come(OWNER);
    }

    @AfterAll
    static void andNoneForTheOthers() {
        Plenty.go(OWNER);
    }

    @ParameterizedTest(name = "view {0}, sorted {1}")
    @CsvSource({"open,", "all,", "all,activeAt", "mine,", "unassigned,", "done,"})
    void aListWalksAlongAnIndex(String view, String sort) {
        ListFilter filter =
                filter(new TicketQuery(view, null, null, null, null, null, null, null, sort, 50, null, null));
        assertThat(plan(filter, TicketTables.LIST, FoundBy.EITHER)).doesNotContain("Seq Scan on ticket");
    }

    @ParameterizedTest(name = "view {0}, assignee {1}, «{2}»")
    @CsvSource({"done, planner,, ticket_assignee", "all, planner,, ticket_assignee", "all,, tag:seldom, ticket_tags"})
    void whatFewTicketsHaveIsNotLookedForAlongTheWholeList(String view, String assignee, String q, String index) {
        ListFilter filter =
                filter(new TicketQuery(view, null, null, assignee, null, null, null, q, null, 50, null, null));
        assertThat(plan(filter, TicketTables.LIST, FoundBy.EITHER)).contains(index);
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"word77", "สั่งซื้อ", "ord7", "common", "word77 common", "รถ", "nothing-such"})
    void aSearchReadsWhatItsIndexesGive(String q) {
        ListFilter filter = filter(new TicketQuery(null, null, null, null, null, null, null, q, null, 50, null, null));
        for (FoundBy rank : filter.ranks()) {
            for (String sql :
                    List.of(TicketTables.PLACES, TicketTables.FOUND, TicketTables.WALK, TicketTables.MEETING)) {
                assertThat(plan(filter, sql, rank)).doesNotContainPattern("Seq Scan on (ticket|message|search_row)");
            }
        }
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"word77 common", "สั่งซื้อ common"})
    void whatHardlyMeetsIsCollectedFromTheIndexesOfWordsAndLetters(String q) {
        ListFilter filter = filter(new TicketQuery(null, null, null, null, null, null, null, q, null, 50, null, null));
        assertThat(plan(filter, TicketTables.MEETING, FoundBy.LETTERS))
                .contains("Bitmap Index Scan on search_row_words", "Bitmap Index Scan on search_row_trigrams");
    }

    /** Also where nothing forbids to read through a table. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "near, sla_clock_due",
        "late-resolution, sla_clock_due",
        "age-0, ticket_created",
        "opened, ticket_change_deed",
        "done, ticket_change_deed",
        "missed, clock_fact_day",
        "contacts-email, message_contact",
        "csat-low, survey_answered",
        "nps, survey_answered"
    })
    void whatAFigureWasCountedFromIsFoundByItsOwnIndex(String figure, String index) {
        ListFilter filter = filter(new TicketQuery(
                null, null, null, null, null, null, null, null, null, 50, null, new Behind(figure, null, null)));
        String plan = jdbi.inTransaction(handle ->
                Planning.withValues(handle, () -> lines(bound(handle, filter, TicketTables.BEHIND, FoundBy.EITHER))));
        assertThat(plan).contains(index).doesNotContainPattern("Seq Scan on (message|ticket_change|survey|\\w+_fact)");
    }

    @ParameterizedTest(name = "view {0}")
    @ValueSource(strings = {"open", "all", "done"})
    void aCustomersTicketsAreNotLookedForAlongTheWholeList(String view) {
        ListFilter filter = filter(
                        new TicketQuery(view, null, null, null, null, null, null, "from:x", null, 50, null, null))
                .from(List.of(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(plan(filter, TicketTables.LIST, FoundBy.EITHER)).contains("ticket_customer");
    }

    @Test
    void whatIsDueSoonestIsReadAlongTheClocks() {
        ListFilter filter =
                filter(new TicketQuery("open", null, null, null, null, null, null, null, "dueAt", 50, null, null));
        assertThat(plan(filter, TicketTables.LIST_DUE, FoundBy.DUE))
                .contains("Index Scan using sla_clock_due")
                .doesNotContainPattern("Seq Scan on (ticket|sla_clock)");
        assertThat(plan(filter, TicketTables.LIST_NOT_DUE, FoundBy.NOT_DUE)).contains("ticket_open");
    }

    @Test
    void aTicketReadsItsOwnMessagesOnly() {
        String plan = jdbi.withHandle(handle -> lines(handle.createQuery("""
                EXPLAIN SELECT id, text FROM ticketing.message
                WHERE ticket = (SELECT id FROM ticketing.ticket WHERE number = 1) ORDER BY id LIMIT 200
                """)));
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan on message");
    }

    private ListFilter filter(TicketQuery query) {
        return ListFilter.of(AGENT, query, NOW).fold(filter -> filter, refusal -> {
            throw new AssertionError(refusal.errors());
        });
    }

    private String plan(ListFilter filter, String sql, FoundBy rank) {
        return jdbi.inTransaction(
                handle -> TicketKeys.planned(handle, filter, () -> lines(bound(handle, filter, sql, rank))));
    }

    private static Query bound(Handle handle, ListFilter filter, String sql, FoundBy rank) {
        Query query = handle.createQuery("EXPLAIN " + sql);
        if (sql.equals(TicketTables.PLACES) || sql.equals(TicketTables.FOUND)) {
            TicketKeys.term(query, filter.words().terms().get(0), rank);
        }
        if (sql.equals(TicketTables.PLACES)) {
            return query.bind("enough", 5_000);
        }
        if (sql.equals(TicketTables.LIST_DUE)) {
            return TicketKeys.due(query, AGENT.teams(), filter, 51);
        }
        if (filter.behind() != null) {
            TicketKeys.counted(query, AGENT.teams(), filter);
        }
        if (filter.searches() || filter.behind() != null) {
            TicketKeys.terms(query, filter, rank);
        }
        if (sql.equals(TicketTables.WALK)) {
            query.bind("steps", 1_000);
        }
        return TicketKeys.bind(query, AGENT.teams(), filter, rank, 51);
    }

    private static String lines(Query explain) {
        return String.join("\n", explain.mapTo(String.class).list());
    }
}
