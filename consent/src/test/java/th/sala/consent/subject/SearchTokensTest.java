package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Mark;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** Persons are found by parts of what they hold, and nobody by what was erased. */
class SearchTokensTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final ConsentPorts consent = ConsentPorts.on(jdbi, Clock.systemUTC());
    private final SubjectRegister register = consent.subjects();
    private final SubjectSearch search = consent.search();

    /** Tests share the database: each has a mark of its own in what it looks for. */
    private final String mark = Mark.next();

    @BeforeEach
    void nothing_is_due() {
        consent.makeFindable();
    }

    @ParameterizedTest(name = "«{0}» finds «{1}»: {2}")
    @CsvSource({
        "สมชาย, นายสมชาย ใจดี, true",
        "นายสมชาย, สมชาย ใจดี, true",
        "คุณสมชาย ใจดี, นาย สมชาย ใจดี, true",
        "นาย สมชาย, นายสมชาย ใจดี, true",
        "สม, นายสมชาย ใจดี, true",
        "ใจ, นายสมชาย ใจดี, true",
        "ใจดี สมชาย, นายสมชาย ใจดี, true",
        "ชาย, นายสมชาย ใจดี, false",
        "สมหญิง, นายสมชาย ใจดี, false",
        "สมชาย ใจร้าย, นายสมชาย ใจดี, false",
        "สุดา, น.ส.สุดา แก้วใส, true",
        "สุดา, นางสาวสุดา แก้วใส, true",
        "สาว, นางสาวสุดา แก้วใส, false",
        "คุณากร, คุณากร ทองดี, true",
        "คุณ, คุณากร ทองดี, true",
        "smith, Mr. John SMITH, true",
        "jo sm, Mr. John SMITH, true",
        "Mr. John, John Smith, true",
        "เเก้ว, แก้วใส, true",
        "น\u0e4d\u0e49\u0e32, น้ำฝน, true",
        "ส, สมชาย, false",
        "คุณวัฒน์, สมชาย คุณวัฒน์, true",
        "สมชาย คุณวัฒน์, นายสมชาย คุณวัฒน์, true",
        "ผศ. ดร. สมชาย, ผศ.ดร.สมชาย ใจดี, true",
        "ดร. สมชาย ใจดี, สมชาย ใจดี, true",
    })
    void a_name_is_found_by_the_beginnings_of_its_words(String typed, String name, boolean found) {
        SubjectId person = register.register(List.of(name(name), mail(mark + "@example.com")));
        consent.makeFindable();
        assertThat(finds(typed, person)).isEqualTo(found);
    }

    @ParameterizedTest(name = "«{0}» finds {1}: {2}")
    @CsvSource({
        "5678, 081-234-5678, true",
        "๕๖๗๘, 081-234-5678, true",
        "45678, 081-234-5678, true",
        "234-5678, 081-234-5678, true",
        "812345678, 081-234-5678, true",
        "0812345678, 081-234-5678, true",
        "678, 081-234-5678, false",
        "2345, 081-234-5678, false",
        "0123, 02-123-0123, true",
        "021230123, 02-123-0123, true",
        "4567, +44 20 7946 4567, true",
    })
    void a_number_is_found_by_its_last_four_digits_or_more(String typed, String number, boolean found) {
        SubjectId person = register.register(List.of(new Identifier(IdentifierKind.PHONE, number), name(mark)));
        consent.makeFindable();
        assertThat(finds(typed, person)).isEqualTo(found);
        jdbi.useHandle(handle -> register.release(person, new Identifier(IdentifierKind.PHONE, number)));
    }

    @Test
    void an_address_is_found_by_what_stands_before_the_at_and_its_words() {
        SubjectId person = register.register(List.of(mail("nok.jai_" + mark + "@example.com")));
        consent.makeFindable();
        assertThat(finds("nok.jai_" + mark, person)).isTrue();
        assertThat(finds("nok.jai_" + mark + "@", person)).isTrue();
        assertThat(finds("NOK " + mark, person)).isTrue();
        assertThat(finds("example", person)).isFalse();
        assertThat(finds("nok.j", person)).isFalse();
    }

    @Test
    void an_address_of_digits_is_found_by_them() {
        String student = "6" + digits(9);
        SubjectId person = register.register(List.of(mail(student + "@student.example.com")));
        consent.makeFindable();
        assertThat(finds(student, person)).isTrue();
        assertThat(finds(student.substring(4), person)).isFalse();
    }

    @Test
    void every_word_must_fit_the_same_person() {
        String number = "08" + digits(8);
        SubjectId person =
                register.register(List.of(name("อารี " + mark), new Identifier(IdentifierKind.PHONE, number)));
        SubjectId other = register.register(List.of(name("อารี " + mark)));
        consent.makeFindable();
        assertThat(found("อารี " + mark)).contains(person, other);
        assertThat(found(mark + " " + number.substring(6))).containsExactly(person);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        List<SubjectId> persons = Stream.generate(() -> register.register(List.of(name("ก" + mark))))
                .limit(5)
                .toList();
        consent.makeFindable();
        List<SubjectId> seen = new ArrayList<>();
        List<SubjectSearch.Match> page = search.find("ก" + mark, null, 2);
        while (!page.isEmpty()) {
            page.forEach(match -> seen.add(match.identity()));
            page = search.find("ก" + mark, seen.get(seen.size() - 1), 2);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(persons).doesNotHaveDuplicates();
    }

    @Test
    void what_was_released_forgotten_or_erased_finds_nobody() {
        SubjectId person = register.register(List.of(name(mark + "x"), mail(mark + "y@example.com")));
        consent.makeFindable();
        register.forget(person, IdentifierKind.NAME);
        assertThat(found(mark + "x")).isEmpty();
        assertThat(found(mark + "y")).containsExactly(person);
        jdbi.useHandle(
                handle -> handle.execute("DELETE FROM subject_keys.subject_key WHERE subject_id = ?", person.value()));
        assertThat(found(mark + "y")).isEmpty();
        assertThat(tokens(person)).isZero();
    }

    @Test
    void who_was_erased_while_tokens_were_due_gets_none() {
        SubjectId person = register.register(List.of(name(mark)));
        jdbi.useHandle(
                handle -> handle.execute("DELETE FROM subject_keys.subject_key WHERE subject_id = ?", person.value()));
        consent.makeFindable();
        assertThat(tokens(person)).isZero();
    }

    @Test
    void what_is_stored_tells_neither_parts_nor_their_order() {
        SubjectId person = register.register(List.of(name("สมชาย " + mark)));
        consent.makeFindable();
        List<Long> stored = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT unnest(tokens) FROM subject_keys.search_token WHERE subject_id = :subject")
                .bind("subject", person.value())
                .mapTo(Long.class)
                .list());
        assertThat(stored).isSorted().contains(TestKeys.master().token("n:สม"));
        assertThat(search.fingerprint("๕๖๗๘ ")).isEqualTo(search.fingerprint("5678"));
        assertThat(search.fingerprint("สมชาย")).isNotEqualTo(search.fingerprint("สมหญิง"));
    }

    private boolean finds(String typed, SubjectId person) {
        return found(typed).contains(person);
    }

    private List<SubjectId> found(String typed) {
        return search.find(typed, null, 100_000).stream()
                .map(SubjectSearch.Match::identity)
                .toList();
    }

    private long tokens(SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM subject_keys.search_token WHERE subject_id = :subject")
                .bind("subject", person.value())
                .mapTo(Long.class)
                .one());
    }

    private static Identifier name(String name) {
        return new Identifier(IdentifierKind.NAME, name);
    }

    private static Identifier mail(String address) {
        return new Identifier(IdentifierKind.EMAIL, address);
    }

    private static String digits(int length) {
        String digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "") + "12345678";
        return digits.substring(0, length);
    }
}
