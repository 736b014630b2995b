package th.sala.channels.form;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.SentFiles;
import th.sala.channels.webhook.StrictObject;
import th.sala.consent.key.Sha256;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;

/**
 * Reads what a customer wrote in the portal: a message of the web form whose writer is proven, so that it joins the ticket
 * its token leads to, and is answered where they are reached.
 */
final class PortalReading {
    private static final Set<String> FIELDS = Set.of(
            PortalMessage.DOOR, "channel", "address", "token", "subject", "text", "language", "notice", "attachments");
    private static final Pattern NOTICE = Pattern.compile("[a-z0-9-]{1,63}(/\\d{1,6})?");
    private static final Set<String> LANGUAGES = Set.of("th", "en");

    private PortalReading() {}

    /** Whether bytes that came to a form are of the portal. */
    static boolean reads(byte[] body) {
        return JsonBody.read(body)
                .filter(json -> json.containsKey(PortalMessage.DOOR))
                .isPresent();
    }

    /** @throws Misfit when it does not fit */
    static Arrival arrival(byte[] body, String form, Instant now) {
        String key = fields(body).text(PortalMessage.DOOR).orElse("");
        return arrival(body, form, HexFormat.of().formatHex(Sha256.of("portal\n" + key)), now);
    }

    /** @throws Misfit when it does not fit */
    static Arrival arrival(byte[] body, String form, String externalId, Instant now) {
        StrictObject fields = fields(body);
        String text = fields.bounded("text", 20_000)
                .map(words -> words.replace("\r\n", "\n"))
                .orElseThrow(() -> Misfit.invalid("text-required", "Say what it is about."));
        ChannelAddress from = new ChannelAddress(needed(fields, "channel"), needed(fields, "address"), null);
        InboundMessage message = new InboundMessage(
                FilledForm.CHANNEL,
                form,
                externalId,
                from,
                List.of(),
                List.of(),
                null,
                Trust.PASS,
                fields.bounded("subject", 300).orElse(null),
                text,
                null,
                language(fields, text),
                SentFiles.of(fields.value("attachments")),
                new ThreadHints(
                        null, List.of(), fields.text("token").map(List::of).orElse(List.of())),
                false,
                false,
                now,
                null,
                new Shown(List.of(), notice(fields).orElse(null)));
        return new Arrival.Message(message, body);
    }

    private static StrictObject fields(byte[] body) {
        return StrictObject.of(body, FIELDS);
    }

    private static String needed(StrictObject fields, String member) {
        return fields.bounded(member, 320)
                .orElseThrow(() -> Misfit.invalid("contact-required", "Nobody says who wrote it."));
    }

    private static String language(StrictObject fields, String text) {
        Optional<String> told = fields.text("language");
        if (told.filter(language -> !LANGUAGES.contains(language)).isPresent()) {
            throw Misfit.invalid("unknown-language", "The language is th or en.");
        }
        return told.orElseGet(() -> LanguageGuess.of(null, text));
    }

    private static Optional<String> notice(StrictObject fields) {
        Optional<String> told = fields.text("notice");
        if (told.filter(notice -> !NOTICE.matcher(notice).matches()).isPresent()) {
            throw Misfit.invalid("unknown-notice", "notice is the key of a notice, or its key and version.");
        }
        return told;
    }
}
