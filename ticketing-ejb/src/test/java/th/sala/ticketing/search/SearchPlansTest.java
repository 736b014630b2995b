package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.people.Caller;

/** With tens of thousands of rows no list and no search reads through a whole table. */
class SearchPlansTest {
    private static final String TEAM = "plans";
    private static final Jdbi OWNER = TestDatabase.shared().owner();
    private static final Caller AGENT = new Caller("planner", Set.of("agent"), Set.of(TEAM));

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
        ListFilter filter = filter(new TicketQuery(view, null, null, null, null, null, null, null, sort, 50, null));
        assertThat(plan(filter, TicketTables.LIST, FoundBy.EITHER)).doesNotContain("Seq Scan on ticket");
    }

    @ParameterizedTest(name = "view {0}, assignee {1}, «{2}»")
    @CsvSource({"done, planner,, ticket_assignee", "all, planner,, ticket_assignee", "all,, tag:seldom, ticket_tags"})
    void whatFewTicketsHaveIsNotLookedForAlongTheWholeList(String view, String assignee, String q, String index) {
        ListFilter filter = filter(new TicketQuery(view, null, null, assignee, null, null, null, q, null, 50, null));
        assertThat(plan(filter, TicketTables.LIST, FoundBy.EITHER)).contains(index);
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"word77", "สั่งซื้อ", "ord7", "common", "word77 common", "รถ", "nothing-such"})
    void aSearchReadsWhatItsIndexesGive(String q) {
        ListFilter filter = filter(new TicketQuery(null, null, null, null, null, null, null, q, null, 50, null));
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
        ListFilter filter = filter(new TicketQuery(null, null, null, null, null, null, null, q, null, 50, null));
        assertThat(plan(filter, TicketTables.MEETING, FoundBy.LETTERS))
                .contains("Bitmap Index Scan on search_row_words", "Bitmap Index Scan on search_row_trigrams");
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
        return ListFilter.of(AGENT, query).fold(filter -> filter, refusal -> {
            throw new AssertionError(refusal.errors());
        });
    }

    private String plan(ListFilter filter, String sql, FoundBy rank) {
        return jdbi.inTransaction(handle -> {
            TicketKeys.prepare(handle, filter);
            return lines(bound(handle, filter, sql, rank));
        });
    }

    private static Query bound(Handle handle, ListFilter filter, String sql, FoundBy rank) {
        Query query = handle.createQuery("EXPLAIN " + sql);
        if (sql.equals(TicketTables.PLACES) || sql.equals(TicketTables.FOUND)) {
            TicketKeys.term(query, filter.words().terms().get(0), rank);
        }
        if (sql.equals(TicketTables.PLACES)) {
            return query.bind("enough", 5_000);
        }
        if (filter.searches()) {
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
