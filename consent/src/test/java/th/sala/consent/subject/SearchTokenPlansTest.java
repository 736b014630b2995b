package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.Planning;
import th.sala.consent.testing.TestDatabase;

/** With tens of thousands of persons none is found by reading through all of them. */
class SearchTokenPlansTest {
    private static final List<String> PLENTY = List.of(
            "CREATE TEMP TABLE plenty ON COMMIT DROP AS SELECT gen_random_uuid() AS id FROM generate_series(1, 20000)",
            "INSERT INTO consent.subject (id, registered_at) SELECT id, now() FROM plenty",
            "INSERT INTO subject_keys.subject_key (subject_id, wrapped, created_at) SELECT id, '', now() FROM plenty",
            "ALTER TABLE consent.subject_identifier DISABLE TRIGGER tokens_due",
            """
            INSERT INTO consent.subject_identifier (id, subject_id, kind, cipher, hmac, added_at)
            SELECT gen_random_uuid(), id, kind, '', decode(md5(id || kind), 'hex'), now()
            FROM plenty CROSS JOIN unnest(ARRAY['name', 'phone']) AS kind
            """,
            """
            INSERT INTO subject_keys.search_token (identifier, subject_id, version, tokens)
            SELECT i.id, i.subject_id, 1, ARRAY[hashtext(i.id::text) % 50, 1000 + hashtext(i.id::text) % 10000]::bigint[]
            FROM consent.subject_identifier i JOIN plenty ON plenty.id = i.subject_id
            """,
            "ANALYZE consent.subject, consent.subject_identifier, subject_keys.search_token");

    private static final String SWEEP = """
            VACUUM ANALYZE consent.subject, consent.subject_identifier, subject_keys.subject_key, subject_keys.search_token
            """;

    private final Jdbi owner = TestDatabase.shared().owner();

    /** What was taken back leaves its room and its count behind, by which other tests' queries would be planned. */
    @AfterAll
    static void and_none_for_the_others() {
        TestDatabase.shared().owner().useHandle(handle -> handle.execute(SWEEP));
    }

    @Test
    void persons_come_from_the_index_of_tokens() {
        List<String> plans = owner.inTransaction(handle -> {
            PLENTY.forEach(handle::execute);
            List<String> each = Planning.byIndex(
                    handle,
                    () -> List.of(
                            plan(handle, "{1077}", null, null),
                            plan(handle, "{7}", null, null),
                            plan(handle, "{1077}", "{7}", null),
                            plan(handle, "{1077}", "{8}", "{9}"),
                            plan(handle, "{7}", null, "{1077}")));
            handle.rollback();
            return each;
        });
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan)
                        .contains("search_token_tokens")
                        .doesNotContainPattern("Seq Scan on (search_token|subject_identifier|subject)\\b"));
    }

    private static String plan(Handle handle, String one, String other, String second) {
        List<String> others = second == null ? List.of() : List.of(second);
        return String.join(
                "\n",
                handle.createQuery("EXPLAIN " + TokenTables.FIND)
                        .bind("one", one)
                        .bind("other", other)
                        .bind("third", other)
                        .bindArray("ones", String.class, others)
                        .bindArray("others", String.class, others)
                        .bindArray("thirds", String.class, others)
                        .bind("before", (Object) null)
                        .bind("most", 200)
                        .mapTo(String.class)
                        .list());
    }
}
