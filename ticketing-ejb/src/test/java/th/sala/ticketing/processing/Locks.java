package th.sala.ticketing.processing;

import java.util.concurrent.Future;
import th.sala.consent.testing.TestDatabase;

/** Two who do something at once, on a connection each. */
public final class Locks {
    private static final String SOMEBODY_WAITS = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)";

    private Locks() {}

    /** Or until the other is done without waiting. */
    public static void untilSomebodyWaits(Future<?> other) {
        while (!other.isDone() && !somebodyWaits()) {
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
