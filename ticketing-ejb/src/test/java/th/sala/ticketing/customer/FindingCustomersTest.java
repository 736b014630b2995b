package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.audit.Page;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.Mark;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;

/** Customers are found as agents look for them, and nobody learns by guessing of whom they may not see. */
class FindingCustomersTest {
    private static final Caller OFFICER = new Caller("dpo", Set.of("privacy-officer"), Set.of());

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final String family = "ก" + Mark.next();

    @Test
    void a_customer_is_found_by_a_word_of_the_name_masked() {
        SubjectId customer = known("นายสมชาย " + family);
        hub.desk.opened("สอบถาม", customer);

        assertThat(found(hub.agent(), "สมชาย " + family)).singleElement().satisfies(match -> {
            assertThat(match.id()).isEqualTo(customer.value());
            assertThat(match.displayName()).doesNotContain("สมชาย").doesNotContain(family);
            assertThat(match.identities())
                    .extracting(CustomerView.Identity::value)
                    .containsOnlyNulls();
        });
    }

    @Test
    void a_part_finds_nobody_whom_only_other_teams_serve() {
        SubjectId theirs = known(family);
        var ticket = hub.desk.opened("ของทีมอื่น", theirs);
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, ticket.id())));

        assertThat(found(hub.agent(), family)).isEmpty();
        assertThat(found(OFFICER, family)).hasSize(1);

        hub.desk.opened("ของเราด้วย", theirs);
        assertThat(found(hub.agent(), family)).hasSize(1);
    }

    @Test
    @Tag("P34.1")
    void a_part_does_not_tell_that_there_is_a_restricted_record() {
        SubjectId customer = known(family);
        hub.desk.opened("สอบถาม", customer);
        hub.in(() -> hub.consent.blocks().restrict(customer, "dpo1", null));

        assertThat(found(hub.agent(), family)).isEmpty();
        assertThat(found(OFFICER, family))
                .singleElement()
                .satisfies(match -> assertThat(match.restricted()).isTrue());
    }

    @Test
    void who_objected_to_the_desks_work_is_found_by_the_officer_alone() {
        SubjectId customer = hub.in(() -> hub.consent
                .subjects()
                .register(List.of(
                        new Identifier(IdentifierKind.NAME, family),
                        new Identifier(IdentifierKind.EMAIL, family + "@example.com"))));
        hub.in(() -> hub.consent.blocks().object(customer, "customer-care", "dpo1", null));

        assertThat(found(hub.agent(), family)).isEmpty();
        assertThat(found(hub.agent(), family + "@example.com")).isEmpty();
        assertThat(found(OFFICER, family)).hasSize(1);
        assertThat(found(OFFICER, family + "@example.com")).hasSize(1);
    }

    @Test
    void pages_tell_nothing_of_those_who_are_left_out() {
        List<UUID> ours = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            SubjectId theirs = known(family);
            var ticket = hub.desk.opened("ของทีมอื่น", theirs);
            hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                    "UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, ticket.id())));
            ours.add(0, known(family).value());
        }
        known(family + "x");
        Page<CustomerMatch> first = done(search(hub.agent(), new CustomerQuery(family + "x", 1, null)));
        assertThat(first.next()).isNull();

        assertThat(turned(family, 2)).hasSize(4).doesNotHaveDuplicates().containsAll(ours);
    }

    @Test
    void two_identities_of_one_person_are_one() {
        SubjectId one = known(family);
        SubjectId other = known(family);
        hub.in(() -> {
            hub.consent
                    .merges()
                    .merge(one, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), hub.desk.agent);
            return null;
        });
        assertThat(found(hub.agent(), family))
                .singleElement()
                .satisfies(match -> assertThat(match.id()).isEqualTo(one.value()));
    }

    @Test
    void a_person_of_several_identities_comes_once_over_all_pages() {
        SubjectId one = known(family);
        SubjectId between = known(family);
        SubjectId other = known(family);
        hub.in(() -> hub.consent
                .merges()
                .merge(one, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), hub.desk.agent));
        assertThat(turned(family, 1)).containsExactly(one.value(), between.value());
        assertThat(hits(one)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} a page")
    @ValueSource(ints = {1, 2, 3})
    void whoever_ends_like_a_whole_number_comes_after_its_holder_once(int limit) {
        String end = "81" + (UUID.randomUUID().toString().replaceAll("[^0-9]", "") + "1234567").substring(0, 7);
        SubjectId older = holds("+44 1" + end);
        SubjectId holder = holds("0" + end);
        SubjectId newer = holds("+44 2" + end);
        assertThat(turned("0" + end, limit)).containsExactly(holder.value(), newer.value(), older.value());
    }

    @Test
    void however_many_a_page_shows_it_takes_as_many_questions() {
        known(family);
        int few = questions();
        Stream.generate(() -> known(family)).limit(10).forEach(customer -> hub.desk.opened("สอบถาม", customer));
        assertThat(questions()).isEqualTo(few);
    }

    @Test
    void a_whole_address_finds_nobody_by_its_parts() {
        known(family);
        assertThat(found(hub.agent(), family + "@example.com")).isEmpty();
    }

    @Test
    void unknown_cursors_and_sizes_are_named() {
        Outcome<Page<CustomerMatch>> refused = search(hub.agent(), new CustomerQuery("สม", 51, "?"));
        assertThat(Hub.refusal(refused)).isEqualTo("invalid-query");
    }

    @Test
    void whoever_is_found_is_in_the_access_log() {
        SubjectId customer = known(family);
        found(hub.agent(), family);
        assertThat(hits(customer)).isEqualTo(1);
    }

    private long hits(SubjectId customer) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM consent.access_log WHERE subject_id = :subject AND field = 'search-hit'")
                .bind("subject", customer.value())
                .mapTo(Long.class)
                .one()));
    }

    /** Of all pages, in their order. */
    private List<UUID> turned(String q, int limit) {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CustomerMatch> page = done(search(hub.agent(), new CustomerQuery(q, limit, cursor)));
            page.items().forEach(match -> seen.add(match.id()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private int questions() {
        hub.in(() -> {
            hub.consent.makeFindable();
            return null;
        });
        AtomicInteger questions = new AtomicInteger();
        hub.desk.jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                questions.incrementAndGet();
            }
        });
        done(hub.in(() -> desks.customers.search(hub.agent(), CustomerQuery.of(family))));
        hub.desk.jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return questions.get();
    }

    private SubjectId holds(String number) {
        return hub.in(() -> hub.consent.subjects().register(List.of(new Identifier(IdentifierKind.PHONE, number))));
    }

    private SubjectId known(String name) {
        return hub.in(() -> hub.consent.subjects().register(List.of(new Identifier(IdentifierKind.NAME, name))));
    }

    private List<CustomerMatch> found(Caller caller, String q) {
        return done(search(caller, CustomerQuery.of(q))).items();
    }

    private Outcome<Page<CustomerMatch>> search(Caller caller, CustomerQuery query) {
        hub.in(() -> {
            hub.consent.makeFindable();
            return null;
        });
        return hub.in(() -> desks.customers.search(caller, query));
    }
}
