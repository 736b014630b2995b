package th.sala.dev;

import java.io.IOException;
import th.sala.dev.standin.StandIn;

/** The provider stand-in as a process of its own; what it remembers ends with it. */
public final class ProviderStandIn {
    private static final String CALLBACK_SECRET = "sala-generic-test-secret";

    private ProviderStandIn() {}

    /** Starts it and stays: {@code PORT}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (StandIn standIn = StandIn.start(Integer.parseInt(arguments[0]), CALLBACK_SECRET)) {
            System.out.println("answers on port " + standIn.port());
            Thread.currentThread().join();
        }
    }
}
