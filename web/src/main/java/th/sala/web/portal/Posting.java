package th.sala.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import th.sala.channels.webhook.WebhookReceiver;
import th.sala.ticketing.portal.PortalDesk;
import th.sala.ticketing.portal.PortalDesk.Place;
import th.sala.ticketing.portal.PortalDesk.Settled;
import th.sala.web.channel.Receipts;
import th.sala.web.channel.TakenIn;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Buckets;

/**
 * Brings a customer's words into the hub on the way of every message, and waits a moment for what becomes of them: they are
 * committed before that.
 */
@ApplicationScoped
class Posting {
    private static final int PER_MINUTE = 20;
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final long PAUSE_MILLIS = 40;

    private WebhookReceiver doors;
    private PortalDesk desk;
    private Buckets pace;

    Posting() {}

    @Inject
    Posting(WebhookReceiver doors, PortalDesk desk, Clock clock) {
        this.doors = doors;
        this.desk = desk;
        this.pace = new Buckets(clock, PER_MINUTE);
    }

    /**
     * @param writer whose pace is kept, and whose keys are theirs
     * @param key of the request; null for none
     * @param settled the answer once the words stand in a ticket; 202 with the id when that takes longer
     */
    Response post(String writer, String key, Place place, Words words, Function<Settled, Response> settled) {
        keepPace(writer);
        var once = writer + "\n" + (key == null ? UUID.randomUUID().toString() : key);
        var receipt = doors.receive(words.from(place, once).envelope());
        return Receipts.answer(
                receipt,
                ids -> awaited(ids.get(0))
                        .map(settled)
                        .orElseGet(
                                () -> Response.accepted(new TakenIn(ids.get(0))).build()));
    }

    private void keepPace(String writer) {
        var pause = pace.pause(writer);
        if (!pause.isZero()) {
            throw new ProblemException(Problem.of(
                    429,
                    "too-many",
                    "There were too many requests.",
                    "Wait " + pause.toSeconds() + " seconds, then send it again."));
        }
    }

    private Optional<Settled> awaited(UUID arrival) {
        var until = System.nanoTime() + LONGEST.toNanos();
        var found = desk.settled(arrival);
        while (found.isEmpty() && System.nanoTime() < until && paused()) {
            found = desk.settled(arrival);
        }
        return found;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
