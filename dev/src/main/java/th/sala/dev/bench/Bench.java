package th.sala.dev.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Measures one thing on an instance of its own, beside something that says what the figure is worth. */
@FunctionalInterface
public interface Bench {
    /** Runs it. Its hub ends with this process, also when somebody interrupts it. */
    BenchResult run() throws IOException, InterruptedException, SQLException;
}
