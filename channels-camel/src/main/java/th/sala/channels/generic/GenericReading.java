package th.sala.channels.generic;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;

/**
 * Reads {@code {externalId, from:{name, handle, email, phone, url}, text, at, attachments}} strictly, since it is our own
 * interface: what is not known is told, by name.
 *
 * @param message null when it is refused
 */
record GenericReading(InboundMessage message, Optional<Receipt> refusal) {
    private static final Set<String> MEMBERS = Set.of("externalId", "from", "text", "at", "attachments");
    private static final Set<String> PERSON = Set.of("name", "handle", "email", "phone", "url");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CONTACT = 320;

    static GenericReading of(Channel channel, byte[] body, Instant now) {
        try {
            return new GenericReading(message(channel, body, now), Optional.empty());
        } catch (Misfit misfit) {
            return new GenericReading(null, Optional.of(misfit.receipt()));
        }
    }

    private static InboundMessage message(Channel channel, byte[] body, Instant now) {
        JsonObject json = JsonBody.read(body)
                .orElseThrow(() -> Misfit.malformed("The body is no JSON object in UTF-8, or holds a member twice."));
        onlyKnown(json, MEMBERS, "");
        JsonObject from = object(json, "from");
        onlyKnown(from, PERSON, "from.");
        String text = text(json, "text").orElse("");
        List<ChannelAddress> contacts = contacts(channel, from);
        if (contacts.isEmpty()) {
            throw Misfit.invalid("sender-required", "from needs at least one of handle, email and phone.");
        }
        String said = text(from, "url")
                .filter(url -> !text.contains(url))
                .map(url -> text + "\n" + url)
                .orElse(text);
        return new InboundMessage(
                channel.id(),
                channel.id(),
                bounded(json, "externalId", LONGEST_ID)
                        .orElseThrow(() -> Misfit.invalid("external-id-required", "externalId is required.")),
                contacts.get(0),
                contacts.subList(1, contacts.size()),
                List.of(),
                null,
                trust(channel),
                null,
                said.strip(),
                null,
                LanguageGuess.of(null, said),
                GenericFiles.of(json),
                ThreadHints.NONE,
                false,
                false,
                moment(json, now),
                null);
    }

    /** A forum shows only names, so whatever else it says of its writers identifies nobody. */
    private static Trust trust(Channel channel) {
        return channel.setting("vouches").filter("true"::equals).isPresent() ? Trust.PASS : Trust.NONE;
    }

    private static List<ChannelAddress> contacts(Channel channel, JsonObject from) {
        String name = text(from, "name").orElse(null);
        return Stream.of(
                        address(channel.id(), from, "handle", name),
                        address("email", from, "email", name),
                        address("phone", from, "phone", name))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ChannelAddress> address(String channel, JsonObject from, String member, String name) {
        return bounded(from, member, LONGEST_CONTACT).map(value -> new ChannelAddress(channel, value, name));
    }

    private static Instant moment(JsonObject json, Instant now) {
        Optional<String> at = text(json, "at");
        try {
            return at.map(text -> OffsetDateTime.parse(text).toInstant()).orElse(now);
        } catch (DateTimeException noMoment) {
            throw Misfit.invalid("unusable-time", "at is a moment of RFC 3339, such as 2026-11-22T02:00:00Z.");
        }
    }

    private static void onlyKnown(JsonObject json, Set<String> known, String path) {
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Misfit.malformed("Not known: " + path + String.join(", " + path, unknown) + ".");
        }
    }

    private static JsonObject object(JsonObject json, String member) {
        if (json.get(member) instanceof JsonObject object) {
            return object;
        }
        throw Misfit.invalid(member + "-required", member + " must be an object.");
    }

    private static Optional<String> bounded(JsonObject json, String member, int most) {
        Optional<String> value = text(json, member).map(String::strip).filter(text -> !text.isEmpty());
        if (value.filter(text -> text.length() > most).isPresent()) {
            throw Misfit.invalid("too-long", member + " has at most " + most + " characters.");
        }
        return value;
    }

    private static Optional<String> text(JsonObject json, String member) {
        JsonValue value = json.get(member);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString().replace("\u0000", ""));
        }
        throw Misfit.malformed(member + " must be a text.");
    }
}
