package th.sala.channels.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.SentFiles;
import th.sala.channels.webhook.StrictObject;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;

/**
 * A form as somebody filled it in: {@code name, email, phone, subject, text, language, notice, token, website} and, in
 * JSON, {@code attachments}. At least one of email and phone, and a text. {@code notice} is the notice that was shown, such
 * as {@code general/1}, or its key alone for the version in force when the form came; without it none was shown.
 * {@code website} is shown to no person: whoever fills it in is a machine, which is told that all went well, and nothing
 * follows.
 */
final class FilledForm {
    static final String CHANNEL = "web-form";
    private static final Set<String> FIELDS = Set.of(
            "name", "email", "phone", "subject", "text", "language", "notice", "token", "website", "attachments");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\],;:\"@\\\\]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\],;:\"@\\\\]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{6,25}");
    private static final Pattern NOTICE = Pattern.compile("[a-z0-9-]{1,63}(/\\d{1,6})?");
    private static final Pattern LANGUAGE = Pattern.compile("th|en");

    private final RawEnvelope envelope;
    private final StrictObject fields;

    private FilledForm(RawEnvelope envelope, StrictObject fields) {
        this.envelope = envelope;
        this.fields = fields;
    }

    /** @throws Misfit when it cannot be read */
    static FilledForm of(RawEnvelope envelope) {
        boolean encoded =
                envelope.header("content-type").filter(UrlEncoded::isTypeOf).isPresent();
        return new FilledForm(
                envelope,
                encoded
                        ? StrictObject.of(UrlEncoded.read(envelope.body()), FIELDS)
                        : StrictObject.of(envelope.body(), FIELDS));
    }

    /**
     * As its bytes say, of which only these were kept.
     *
     * @throws Misfit when it cannot be read
     */
    static FilledForm kept(String form, byte[] body) {
        Map<String, String> headers =
                JsonBody.read(body).isPresent() ? Map.of() : Map.of("content-type", UrlEncoded.TYPE);
        return of(new RawEnvelope(CHANNEL, form, body, headers));
    }

    /** @throws Misfit when something is missing that an answer needs */
    Arrival arrival(String form, Instant now) {
        return arrival(form, SubmissionId.of(envelope, fields.bounded("token", 100), now), now);
    }

    /** @throws Misfit when something is missing that an answer needs */
    Arrival arrival(String form, String externalId, Instant now) {
        return fields.text("website").filter(filled -> !filled.isBlank()).isPresent()
                ? new Arrival.Event(trapped(form, externalId, now), envelope.body())
                : new Arrival.Message(message(form, externalId, now), envelope.body());
    }

    private InboundMessage message(String form, String externalId, Instant now) {
        List<ChannelAddress> contacts = contacts();
        if (contacts.isEmpty()) {
            throw Misfit.invalid("contact-required", "Give an e-mail address or a phone number for the answer.");
        }
        String text = fields.bounded("text", 20_000)
                .map(words -> words.replace("\r\n", "\n"))
                .orElseThrow(() -> Misfit.invalid("text-required", "Say what it is about."));
        Optional<String> notice = fitting(
                "notice",
                NOTICE,
                "unknown-notice",
                "notice is the key of a notice, or its key and version, such as general/1.");
        return new InboundMessage(
                CHANNEL,
                form,
                externalId,
                contacts.get(0),
                contacts.subList(1, contacts.size()),
                List.of(),
                null,
                Trust.NONE,
                fields.bounded("subject", 300).orElse(null),
                text,
                null,
                fitting("language", LANGUAGE, "unknown-language", "The language is th or en.")
                        .orElseGet(() -> LanguageGuess.of(null, text)),
                SentFiles.of(fields.value("attachments")),
                ThreadHints.NONE,
                false,
                false,
                now,
                null,
                new Shown(List.of(), notice.orElse(null)));
    }

    private static InboundEvent trapped(String form, String externalId, Instant now) {
        return new InboundEvent(
                CHANNEL,
                form,
                externalId,
                InboundEvent.Kind.OTHER,
                new ChannelAddress(CHANNEL, "", null),
                null,
                null,
                now,
                Map.of(InboundEvent.WHY_IGNORED, "honeypot"));
    }

    private List<ChannelAddress> contacts() {
        String name = fields.bounded("name", 200).orElse(null);
        Optional<String> email = fitting("email", EMAIL, "unusable-address", "This is no usable e-mail address.");
        Optional<String> phone = fitting("phone", PHONE, "unusable-address", "This is no usable phone number.");
        return Stream.concat(
                        email.map(value -> ChannelAddress.email(value, name)).stream(),
                        phone.map(value -> new ChannelAddress("phone", value, name)).stream())
                .toList();
    }

    private Optional<String> fitting(String field, Pattern form, String code, String sentence) {
        Optional<String> value = fields.bounded(field, 320);
        if (value.filter(given -> !form.matcher(given).matches()).isPresent()) {
            throw Misfit.invalid(code, sentence);
        }
        return value;
    }
}
