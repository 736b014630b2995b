package th.sala.dev.drill;

import java.io.IOException;
import java.sql.SQLException;

/** Breaks something in a hub of its own, again and again, and counts what was lost and what was doubled. */
@FunctionalInterface
public interface Drill {
    /** Runs it so many times. Its hub ends with this process, also when somebody interrupts it. */
    DrillResult run(int runs) throws IOException, InterruptedException, SQLException;
}
