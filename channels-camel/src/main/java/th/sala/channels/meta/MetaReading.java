package th.sala.channels.meta;

import static th.sala.channels.meta.TolerantJson.number;
import static th.sala.channels.meta.TolerantJson.objects;
import static th.sala.channels.meta.TolerantJson.text;
import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Misfit;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.OriginalReader.Original;

/**
 * What one call of Meta holds, in the order it happened: a call may bring a thousand updates of many people, and each is
 * kept with its own bytes only, so that taking one back leaves no trace in its neighbours.
 */
final class MetaReading {
    private final String account;
    private final Instant now;

    MetaReading(String account, Instant now) {
        this.account = account;
        this.now = now;
    }

    List<Arrival> arrivals(JsonObject call) {
        List<Timed> found = new ArrayList<>();
        List<JsonObject> entries = objects(call, "entry");
        entries.forEach(entry -> found.addAll(entry(call, entry)));
        if (entries.isEmpty()) {
            found.add(kept("facebook-page", "no-webhook", call, now));
        }
        found.sort(Comparator.comparing(Timed::at));
        return found.stream().map(Timed::arrival).toList();
    }

    /**
     * One update or change, from its own bytes. They do not say whether another app held the conversation, so no machine
     * answers it.
     *
     * @throws Misfit when they are no JSON object
     */
    Arrival again(Original original) {
        JsonObject json = JsonBody.read(original.raw())
                .orElseThrow(() -> Misfit.malformed("The bytes are no JSON object in UTF-8."));
        String id = original.externalId();
        Timed read = original.channel().equals(MessengerUpdate.CHANNEL)
                ? update(json, "standby", now)
                : kept(original.channel(), id.substring(0, Math.max(0, id.lastIndexOf(':'))), json, now);
        return read.arrival();
    }

    private List<Timed> entry(JsonObject call, JsonObject entry) {
        List<Timed> found = new ArrayList<>();
        boolean messenger = text(call, "object").filter("page"::equals).isPresent();
        Instant at = moment(entry, "time", now);
        for (String list : List.of("messaging", "standby")) {
            for (JsonObject update : objects(entry, list)) {
                found.add(messenger ? update(update, list, at) : foreign(call, list, update, at));
            }
        }
        objects(entry, "changes").forEach(change -> found.add(change(call, entry, change, at)));
        if (found.isEmpty()) {
            found.add(foreign(call, "entry", entry, at));
        }
        return found;
    }

    private Timed update(JsonObject update, String list, Instant entryAt) {
        Instant at = moment(update, "timestamp", entryAt);
        return new Timed(at, new MessengerUpdate(account, update, at, list.equals("standby")).arrival());
    }

    /** Comments, likes and the rest of the page; and WhatsApp, which brings everything as a change. */
    private Timed change(JsonObject call, JsonObject entry, JsonObject change, Instant at) {
        JsonObject told = JSON.createObjectBuilder()
                .add("id", text(entry, "id").orElse(""))
                .add("time", text(entry, "time").orElse(""))
                .add("change", change)
                .build();
        return kept(channel(call), "change-" + Code.of(text(change, "field").orElse("unnamed")), told, at);
    }

    private Timed foreign(JsonObject call, String why, JsonObject update, Instant at) {
        return kept(channel(call), Code.of(why), update, at);
    }

    private Timed kept(String channel, String why, JsonObject json, Instant at) {
        byte[] raw = Raw.of(json);
        return new Timed(
                at,
                new Arrival.Event(
                        new InboundEvent(
                                channel,
                                account,
                                why + ":" + Raw.digest(raw),
                                InboundEvent.Kind.OTHER,
                                new ChannelAddress(channel, "", null),
                                null,
                                null,
                                at,
                                Map.of(InboundEvent.WHY_IGNORED, why)),
                        raw));
    }

    private static String channel(JsonObject call) {
        return switch (text(call, "object").orElse("")) {
            case "instagram" -> "instagram";
            case "whatsapp_business_account" -> "whatsapp";
            default -> "facebook-page";
        };
    }

    /** Seconds or milliseconds since 1970, as Meta uses both; an absurd one is as good as none. */
    private static Instant moment(JsonObject json, String member, Instant otherwise) {
        return number(json, member)
                .filter(value -> value > 0 && value < 100_000_000_000_000L)
                .map(value -> value < 100_000_000_000L ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value))
                .orElse(otherwise);
    }

    private record Timed(Instant at, Arrival arrival) {}
}
