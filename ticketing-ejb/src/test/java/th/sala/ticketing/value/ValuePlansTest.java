package th.sala.ticketing.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

/** With tens of thousands of recorded numbers nobody's place is found by sorting all of them (SL-6). */
class ValuePlansTest {
    private static final Jdbi OWNER = TestDatabase.shared().owner();

    @BeforeAll
    static void tensOfThousandsOfNumbers() {
        OWNER.useHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.customer_value (customer, amount, as_of, purpose, at, "by")
                    SELECT gen_random_uuid(), n, '2026-11-01', 'plans', now(), 'crm' FROM generate_series(1, 40000) AS n
                    """);
            handle.execute("VACUUM ANALYZE ticketing.customer_value");
        });
    }

    @AfterAll
    static void andNoneForTheOthers() {
        OWNER.useHandle(handle -> handle.execute("DELETE FROM ticketing.customer_value WHERE purpose = 'plans'"));
    }

    @Test
    void those_above_are_counted_along_an_index_and_nobody_is_sorted_SL_6() {
        String plan = TestDatabase.shared()
                .app()
                .withHandle(handle -> String.join(
                        "\n",
                        handle.createQuery("EXPLAIN " + ValueTable.RANK)
                                .bind("customer", UUID.randomUUID())
                                .mapTo(String.class)
                                .list()));
        assertThat(plan).contains("Index Only Scan using customer_value_amount").doesNotContain("WindowAgg");
    }
}
