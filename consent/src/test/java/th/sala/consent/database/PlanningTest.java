package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

class PlanningTest {
    private static final String HOW = """
            SELECT current_setting('plan_cache_mode') || ' ' || current_setting('enable_seqscan')
            """;

    @Test
    void only_what_asks_for_it_is_planned_anew_and_what_comes_after_it_is_not() {
        List<String> told = TestDatabase.shared()
                .app()
                .inTransaction(handle -> List.of(
                        Planning.withValues(handle, () -> how(handle)),
                        how(handle),
                        Planning.byIndex(handle, () -> how(handle)),
                        how(handle)));
        assertThat(told).containsExactly("force_custom_plan on", "auto on", "force_custom_plan off", "auto on");
    }

    private static String how(Handle handle) {
        return handle.createQuery(HOW).mapTo(String.class).one();
    }
}
