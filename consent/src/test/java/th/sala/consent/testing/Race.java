package th.sala.consent.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Two who do something at once, on a connection each. */
public final class Race {
    private static final String SOMEBODY_WAITS =
            "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)";

    private Race() {}

    /**
     * The first is done but commits only when the second waits for it, or is done without waiting.
     *
     * @return what became of the second
     */
    public static <T> T lost(Jdbi jdbi, Runnable first, Supplier<T> second) {
        CompletableFuture<T> late = jdbi.inTransaction(handle -> {
            first.run();
            CompletableFuture<T> begun = CompletableFuture.supplyAsync(() -> jdbi.inTransaction(own -> second.get()));
            await(begun);
            return begun;
        });
        return late.join();
    }

    private static void await(CompletableFuture<?> begun) {
        while (!begun.isDone() && !somebodyWaits()) {
            Thread.onSpinWait();
        }
    }

    private static boolean somebodyWaits() {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle ->
                        handle.createQuery(SOMEBODY_WAITS).mapTo(Boolean.class).one());
    }
}
