package th.sala.channels.phone;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.call.CallEvent;

/**
 * Reads {@code {externalId, event, direction, from:{phone, name}, to:{phone, name}, queue, agent, at, recordingRef, script}}
 * strictly. {@code externalId} is the exchange's own id of the call, the same for all its events; {@code event} is
 * {@code ringing}, {@code answered} or {@code ended}, and may stand in {@code text}.
 */
final class CtiReading {
    private static final Set<String> TEXTS =
            Set.of("externalId", "event", "text", "direction", "queue", "agent", "at", "recordingRef", "script");
    private static final Set<String> ENDS = Set.of("from", "to");
    private static final Set<String> END = Set.of("phone", "name");
    private static final int LONGEST = 200;

    private final JsonObject json;

    private CtiReading(JsonObject json) {
        this.json = json;
    }

    /**
     * @param channel id of the exchange
     * @throws Unreadable with what the exchange is told
     */
    static CallEvent of(String channel, byte[] body, Instant now) {
        JsonObject json = JsonBody.read(body)
                .orElseThrow(() -> malformed("The body is no JSON object in UTF-8, or holds a member twice."));
        return new CtiReading(json).event(channel, now);
    }

    private CallEvent event(String channel, Instant now) {
        json.keySet().stream()
                .filter(name -> !TEXTS.contains(name) && !ENDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw malformed("Not known: " + name + ".");
                });
        String direction = text(json, "direction").orElse("inbound");
        if (!direction.equals("inbound") && !direction.equals("outbound")) {
            throw invalid("unknown-direction", "direction is inbound or outbound.");
        }
        return new CallEvent(
                channel,
                text(json, "externalId")
                        .orElseThrow(
                                () -> invalid("external-id-required", "externalId is required: the id of the call.")),
                kind(),
                direction,
                number(direction.equals("inbound") ? "from" : "to"),
                text(json, "queue").orElse(null),
                text(json, "agent").orElse(null),
                moment(now),
                text(json, "recordingRef").orElse(null),
                text(json, "script").orElse(null));
    }

    private CallEvent.Kind kind() {
        String said = text(json, "event").or(() -> text(json, "text")).orElse("");
        return Arrays.stream(CallEvent.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() -> invalid("unknown-event", "event is ringing, answered or ended."));
    }

    private String number(String end) {
        JsonValue value = json.get(end);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonObject party) || !END.containsAll(party.keySet())) {
            throw malformed(end + " holds phone and name.");
        }
        return text(party, "phone").orElse(null);
    }

    private Instant moment(Instant now) {
        try {
            return text(json, "at")
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(now);
        } catch (DateTimeException noMoment) {
            throw invalid("unusable-time", "at is a moment of RFC 3339, such as 2026-11-22T02:00:00Z.");
        }
    }

    private static Optional<String> text(JsonObject object, String member) {
        JsonValue value = object.get(member);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (!(value instanceof JsonString string)) {
            throw malformed(member + " must be a text.");
        }
        String text = string.getString().replace("\u0000", "").strip();
        if (text.length() > LONGEST) {
            throw invalid("too-long", member + " has at most " + LONGEST + " characters.");
        }
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static Unreadable malformed(String sentence) {
        return new Unreadable(Receipt.malformed(sentence));
    }

    private static Unreadable invalid(String code, String sentence) {
        return new Unreadable(Receipt.invalid(code, sentence));
    }

    /** Ends the reading of a body that does not fit. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Receipt receipt;

        private Unreadable(Receipt receipt) {
            super("The body does not fit.", null, false, false);
            this.receipt = receipt;
        }

        Receipt receipt() {
            return receipt;
        }
    }
}
