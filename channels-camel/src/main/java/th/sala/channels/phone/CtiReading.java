package th.sala.channels.phone;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.StrictObject;
import th.sala.ticketing.call.CallEvent;

/**
 * Reads {@code {externalId, event, direction, from:{phone, name}, to:{phone, name}, queue, agent, at, recordingRef, script}}
 * strictly. {@code externalId} is the exchange's own id of the call, the same for all its events; {@code event} is
 * {@code ringing}, {@code answered} or {@code ended}, and may stand in {@code text}.
 */
final class CtiReading {
    private static final Set<String> MEMBERS = Set.of(
            "externalId", "event", "text", "direction", "from", "to", "queue", "agent", "at", "recordingRef", "script");
    private static final Set<String> END = Set.of("phone", "name");
    private static final int LONGEST = 200;

    private final StrictObject json;

    private CtiReading(StrictObject json) {
        this.json = json;
    }

    /**
     * @param channel id of the exchange
     * @throws Misfit with what the exchange is told
     */
    static CallEvent of(String channel, byte[] body, Instant now) {
        return new CtiReading(StrictObject.of(body, MEMBERS)).event(channel, now);
    }

    private CallEvent event(String channel, Instant now) {
        String direction = text("direction").orElse("inbound");
        if (!direction.equals("inbound") && !direction.equals("outbound")) {
            throw Misfit.invalid("unknown-direction", "direction is inbound or outbound.");
        }
        return new CallEvent(
                channel,
                text("externalId")
                        .orElseThrow(() ->
                                Misfit.invalid("external-id-required", "externalId is required: the id of the call.")),
                kind(),
                direction,
                number(direction.equals("inbound") ? "from" : "to"),
                text("queue").orElse(null),
                text("agent").orElse(null),
                json.moment("at", now),
                text("recordingRef").orElse(null),
                text("script").orElse(null));
    }

    private CallEvent.Kind kind() {
        String said = text("event").or(() -> text("text")).orElse("");
        return Arrays.stream(CallEvent.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() -> Misfit.invalid("unknown-event", "event is ringing, answered or ended."));
    }

    private String number(String end) {
        JsonValue party = json.value(end);
        return party == null || party == JsonValue.NULL
                ? null
                : json.object(end, END).bounded("phone", LONGEST).orElse(null);
    }

    private Optional<String> text(String member) {
        return json.bounded(member, LONGEST);
    }
}
