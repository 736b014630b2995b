package th.sala.dev.bench;

import java.io.UncheckedIOException;
import th.sala.dev.api.Colleague;
import th.sala.dev.hub.Settings;

/**
 * Calls that do nothing but prove who calls ({@code GET /api/v1/me} with a token), twenty a second beside a measurement:
 * what the server, the network and the machine cost at that moment, whatever is done with the call.
 */
final class NoopCalls implements AutoCloseable {
    private static final long EVERY_MS = 50;

    private final Colleague desk;
    private final Latencies latencies = new Latencies();
    private final Thread caller = new Thread(this::callOn);

    /** Signs in and begins. */
    NoopCalls(Settings hub) {
        this.desk = new Colleague("agent1", hub, Colleague.line());
        desk.ready();
        caller.setDaemon(true);
        caller.start();
    }

    double p95Ms() {
        return latencies.ms(95);
    }

    @Override
    public void close() {
        caller.interrupt();
    }

    private void callOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                desk.ready();
                long began = System.nanoTime();
                if (!desk.get("/me").done()) {
                    throw new IllegalStateException("The hub does not know who calls.");
                }
                latencies.add(System.nanoTime() - began);
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }
}
