package th.sala.channels.meta;

import static th.sala.channels.meta.TolerantJson.object;
import static th.sala.channels.meta.TolerantJson.text;
import static th.sala.channels.meta.TolerantJson.truly;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import th.sala.channels.webhook.Arrival;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;

/**
 * One update of Messenger, and what it is to the hub: a message, something about one, or something that is only kept.
 *
 * @param standby another app holds the conversation: what is said is kept and shown, and never answered by a machine
 */
record MessengerUpdate(String account, JsonObject json, Instant at, boolean standby) {
    static final String CHANNEL = "messenger";

    Arrival arrival() {
        Optional<JsonObject> message = object(json, "message");
        if (message.isPresent()) {
            return message(message.get());
        }
        return object(json, "message_edit")
                .map(this::edited)
                .or(() -> object(json, "postback").map(this::pressed))
                .or(() -> object(json, "reaction").map(this::reacted))
                .or(() -> object(json, "delivery").map(it -> watermark(Kind.DELIVERED, "delivered", it)))
                .or(() -> object(json, "read").map(it -> watermark(Kind.READ, "read", it)))
                .orElseGet(this::onlyKept);
    }

    private Arrival message(JsonObject message) {
        Optional<String> mid = text(message, "mid");
        if (mid.isEmpty()) {
            return onlyKept();
        }
        if (truly(message, "is_deleted")) {
            return event(Kind.UNSENT, "unsent:" + mid.get(), person("sender"), mid.get(), null, Map.of());
        }
        return truly(message, "is_echo")
                ? echo(message, mid.get())
                : said(mid.get(), MetaWords.of(message), MetaPlaces.in(message));
    }

    /** Something that left from the page: by us, or by whoever else writes there. */
    private Arrival echo(JsonObject message, String mid) {
        Map<String, String> details = new TreeMap<>();
        text(message, "metadata").ifPresent(ours -> details.put(InboundEvent.OWN_ID, ours));
        text(message, "app_id").ifPresent(app -> details.put("app", app));
        return event(Kind.SENT_OUTSIDE, "echo:" + mid, person("recipient"), mid, MetaWords.of(message), details);
    }

    private Arrival edited(JsonObject edit) {
        return text(edit, "mid")
                .map(mid -> event(
                        Kind.EDITED,
                        "edit:" + mid + ":" + text(edit, "num_edit").orElse(Long.toString(at.toEpochMilli())),
                        person("sender"),
                        mid,
                        text(edit, "text").orElse(""),
                        Map.of()))
                .orElseGet(this::onlyKept);
    }

    private Arrival pressed(JsonObject postback) {
        return said(
                text(postback, "mid").orElseGet(() -> "postback:" + Raw.digest(Raw.of(json))),
                MetaWords.ofPostback(postback),
                List.of());
    }

    private Arrival reacted(JsonObject reaction) {
        return text(reaction, "mid")
                .map(mid -> event(
                        Kind.REACTION,
                        "reaction:" + Raw.digest(Raw.of(json)),
                        person("sender"),
                        mid,
                        text(reaction, "emoji").orElse(null),
                        Map.of("action", text(reaction, "action").orElse("react"))))
                .orElseGet(this::onlyKept);
    }

    /** Everything that we sent this person up to the watermark has come that far. */
    private Arrival watermark(Kind kind, String name, JsonObject told) {
        return TolerantJson.number(told, "watermark")
                .map(mark -> event(
                        kind,
                        name + ":" + Raw.digest(Raw.of(json)),
                        person("sender"),
                        null,
                        null,
                        Map.of(
                                InboundEvent.WATERMARK,
                                Instant.ofEpochMilli(mark).toString())))
                .orElseGet(this::onlyKept);
    }

    private Arrival said(String externalId, String words, List<InboundAttachment> places) {
        return new Arrival.Message(
                new InboundMessage(
                        CHANNEL,
                        account,
                        externalId,
                        person("sender"),
                        List.of(),
                        List.of(),
                        null,
                        Trust.PASS,
                        null,
                        words,
                        null,
                        LanguageGuess.of(null, words),
                        places,
                        ThreadHints.NONE,
                        false,
                        standby,
                        at,
                        null,
                        Shown.NOTHING),
                Raw.of(json));
    }

    private Arrival onlyKept() {
        String why = json.keySet().stream()
                .filter(member -> !List.of("sender", "recipient", "timestamp").contains(member))
                .findFirst()
                .map(Code::of)
                .orElse("unnamed");
        return event(
                Kind.OTHER,
                why + ":" + Raw.digest(Raw.of(json)),
                person("sender"),
                null,
                null,
                Map.of(InboundEvent.WHY_IGNORED, why));
    }

    private Arrival event(
            Kind kind,
            String externalId,
            ChannelAddress whom,
            String about,
            String words,
            Map<String, String> details) {
        return new Arrival.Event(
                new InboundEvent(CHANNEL, account, externalId, kind, whom, about, words, at, details), Raw.of(json));
    }

    private ChannelAddress person(String role) {
        return new ChannelAddress(
                CHANNEL, object(json, role).flatMap(who -> text(who, "id")).orElse(""), null);
    }
}
