package th.sala.dev.drill;

import java.io.IOException;
import th.sala.dev.hub.Hub;

/** What breaks, as a power cut would break it, and comes back. */
record Breakdown(Deed strike, Deed heal) {
    /** The application server gets SIGKILL. */
    static final Breakdown APPLICATION = new Breakdown(Hub::killApplication, Hub::restartApplication);

    /** The postmaster and all its children get SIGKILL. */
    static final Breakdown DATABASE = new Breakdown(Hub::killDatabase, Hub::restartDatabase);

    /** What is done to a hub. */
    interface Deed {
        void to(Hub hub) throws IOException, InterruptedException;
    }
}
