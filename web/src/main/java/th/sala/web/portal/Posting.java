package th.sala.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import th.sala.channels.webhook.WebhookReceiver;
import th.sala.ticketing.portal.PortalDesk.Arrival;
import th.sala.ticketing.portal.PortalDesk.Place;
import th.sala.web.channel.Receipts;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Buckets;

/** Brings a customer's words into the hub on the way of every message. */
@ApplicationScoped
class Posting {
    private static final int PER_MINUTE = 20;

    private WebhookReceiver doors;
    private Buckets pace;

    Posting() {}

    @Inject
    Posting(WebhookReceiver doors, Clock clock) {
        this.doors = doors;
        this.pace = new Buckets(clock, PER_MINUTE);
    }

    /**
     * 202 once the words are committed, with the address that tells what becomes of them.
     *
     * @param writer whose pace is kept, and whose keys are theirs
     * @param key of the request; null for none
     */
    Response post(String writer, String key, Place place, Words words) {
        keepPace(writer);
        var once = writer + "\n" + (key == null ? UUID.randomUUID().toString() : key);
        var receipt = doors.receive(words.from(place, once).envelope());
        return Receipts.answer(
                receipt,
                ids -> Response.accepted(Arrival.taken(ids.get(0)))
                        .location(URI.create("/api/v1/me/arrivals/" + ids.get(0)))
                        .build());
    }

    private void keepPace(String writer) {
        var pause = pace.pause(writer);
        if (!pause.isZero()) throw ProblemException.tooMany(pause);
    }
}
