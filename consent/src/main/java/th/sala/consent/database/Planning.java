package th.sala.consent.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * How PostgreSQL plans some statements of a transaction: anew with the values at hand, which is worth it where these decide
 * between a thousand rows and a million. Whatever comes after them is planned once and kept, as everywhere else.
 */
public final class Planning {
    private static final String WITH_VALUES = """
            SET LOCAL plan_cache_mode = force_custom_plan
            """;
    private static final String BY_INDEX = """
            SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_seqscan = off; SET LOCAL jit = off;
            SET LOCAL work_mem = '16MB'
            """;
    private static final String AS_USUAL = """
            SET LOCAL plan_cache_mode TO DEFAULT; SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT;
            SET LOCAL work_mem TO DEFAULT
            """;

    private Planning() {}

    /** So that a condition that is not used costs nothing, and partial indexes are found. */
    public static <T> T withValues(Handle handle, Supplier<T> statements) {
        return planned(handle, WITH_VALUES, statements);
    }

    /** So that also nothing is ever read through from its beginning to its end, and a million hits are kept one by one. */
    public static <T> T byIndex(Handle handle, Supplier<T> statements) {
        return planned(handle, BY_INDEX, statements);
    }

    /** Outside a transaction none of it lasts, and a failed one has no next statement. */
    private static <T> T planned(Handle handle, String how, Supplier<T> statements) {
        handle.execute(how);
        T result = statements.get();
        handle.execute(AS_USUAL);
        return result;
    }
}
