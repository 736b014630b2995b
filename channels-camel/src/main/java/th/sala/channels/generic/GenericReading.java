package th.sala.channels.generic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.SentFiles;
import th.sala.channels.webhook.StrictObject;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;

/**
 * Reads {@code {externalId, from:{name, handle, email, phone, url}, text, at, attachments}} strictly, since it is our own
 * interface: what is not known is told, by name.
 */
final class GenericReading {
    private static final Set<String> MEMBERS = Set.of("externalId", "from", "text", "at", "attachments");
    private static final Set<String> PERSON = Set.of("name", "handle", "email", "phone", "url");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CONTACT = 320;

    private GenericReading() {}

    /** @throws Misfit with what its sender is told */
    static InboundMessage of(Channel channel, byte[] body, Instant now) {
        StrictObject json = StrictObject.of(body, MEMBERS);
        StrictObject from = json.object("from", PERSON);
        String text = json.text("text").orElse("");
        List<ChannelAddress> contacts = contacts(channel, from);
        if (contacts.isEmpty()) {
            throw Misfit.invalid("sender-required", "from needs at least one of handle, email and phone.");
        }
        String said = from.text("url")
                .filter(url -> !text.contains(url))
                .map(url -> text + "\n" + url)
                .orElse(text);
        return new InboundMessage(
                channel.id(),
                channel.id(),
                json.bounded("externalId", LONGEST_ID)
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
                SentFiles.of(json.value("attachments")),
                ThreadHints.NONE,
                false,
                false,
                json.moment("at", now),
                null,
                Shown.NOTHING);
    }

    /** A forum shows only names, so whatever else it says of its writers identifies nobody. */
    private static Trust trust(Channel channel) {
        return channel.setting("vouches").filter("true"::equals).isPresent() ? Trust.PASS : Trust.NONE;
    }

    private static List<ChannelAddress> contacts(Channel channel, StrictObject from) {
        String name = from.text("name").orElse(null);
        return Stream.of(
                        address(channel.id(), from, "handle", name),
                        address("email", from, "email", name),
                        address("phone", from, "phone", name))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ChannelAddress> address(String channel, StrictObject from, String member, String name) {
        return from.bounded(member, LONGEST_CONTACT).map(value -> new ChannelAddress(channel, value, name));
    }
}
