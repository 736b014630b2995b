package th.sala.web.push;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.StringReader;
import java.util.OptionalLong;
import th.sala.ticketing.feed.FeedReader;

/** Tells a console that was away what it missed. */
@ApplicationScoped
class CatchUp {
    private static final String DONE = "th.sala.web.push.caught-up";
    private static final int PAGE = 1000;
    private static final int MAX_PAGES = 20;

    private FeedReader feed;

    CatchUp() {}

    @Inject
    CatchUp(FeedReader feed) {
        this.feed = feed;
    }

    /** Anything but the one request that is known, or it a second time, ends the socket. */
    void answer(String text, Listener listener) {
        var since = since(text);
        if (since.isEmpty() || listener.socket().getUserProperties().put(DONE, true) != null) {
            listener.close(CloseCodes.VIOLATED_POLICY, "no commands");
            return;
        }
        tell(since.getAsLong(), listener);
    }

    private void tell(long since, Listener listener) {
        var last = since;
        for (var page = 0; page < MAX_PAGES; page++) {
            var events = feed.since(last, PAGE);
            events.forEach(listener::tell);
            if (events.size() < PAGE) return;
            last = events.get(events.size() - 1).seq();
        }
    }

    private static OptionalLong since(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var members = reader.readObject();
            return members.size() == 1 && members.get("since") instanceof JsonNumber number
                    ? OptionalLong.of(number.longValueExact())
                    : OptionalLong.empty();
        } catch (JsonException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
