package th.sala.consent.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a batch of work has asked, so that it asks once: settings, and what was read for all of it together. Whoever changes
 * what may have been asked makes it forget.
 */
public final class BatchMemory {
    private static final ThreadLocal<Map<Object, Object>> CURRENT = new ThreadLocal<>();

    private BatchMemory() {}

    /** Remembers until the work is done. */
    public static void during(Runnable work) {
        CURRENT.set(new HashMap<>());
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * The answer of this batch to the question; outside of batches each time anew.
     *
     * @param question equal only to itself asked again, such as a list that begins with its SQL
     */
    @SuppressWarnings("unchecked")
    public static <T> T asked(Object question, Supplier<T> answer) {
        Map<Object, Object> memory = CURRENT.get();
        if (memory == null) {
            return answer.get();
        }
        if (!memory.containsKey(question)) {
            memory.put(question, answer.get());
        }
        return (T) memory.get(question);
    }

    /** Keeps an answer that was read together with others. Outside of batches nothing is kept. */
    public static void learned(Object question, Object answer) {
        Map<Object, Object> memory = CURRENT.get();
        if (memory != null) {
            memory.put(question, answer);
        }
    }

    /** What was asked may be answered differently from now on. */
    public static void forget() {
        Map<Object, Object> memory = CURRENT.get();
        if (memory != null) {
            memory.clear();
        }
    }
}
