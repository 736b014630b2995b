package th.sala.channels.email.mime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;

/**
 * A raw mail to the hub's one message record. Reads what it can of broken mail; the original bytes are kept beside, so that
 * nothing is lost by what it cannot.
 */
public final class EmailNormalizer {
    private static final ChannelAddress NOBODY = ChannelAddress.email("", null);
    private static final int ENCLOSED_DEPTH = 3;

    private final String authservId;
    private final Clock clock;

    /** @param authservId see {@link EmailTrust}; empty trusts nothing */
    public EmailNormalizer(String authservId, Clock clock) {
        this.authservId = authservId;
        this.clock = clock;
    }

    /**
     * @param account address of the mailbox that received it
     * @throws UnreadableMail when not even a part of it can be read
     */
    public InboundMessage normalize(String account, byte[] mail) {
        try {
            return message(account, mail, MimeTree.parse(mail));
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableMail("The mail's parts are nested too deeply.", tooDeep);
        }
    }

    private InboundMessage message(String account, byte[] mail, Part root) {
        Headers headers = root.headers();
        MailBody body = MailBody.of(root);
        String text = PlainText.block(text(root, body));
        String subject = headers.first("subject")
                .map(EncodedWords::decode)
                .map(PlainText::line)
                .orElse(null);
        ChannelAddress from = from(headers);
        return new InboundMessage(
                "email",
                account,
                ExternalId.of(mail),
                from,
                recipients(headers),
                EmailTrust.of(headers, authservId, from.value()),
                subject,
                text,
                body.html() == null ? null : PlainText.block(HtmlCleaner.clean(PlainText.block(body.html()))),
                LanguageGuess.of(subject, text),
                Attachments.of(body.files()),
                ThreadHintReader.read(headers),
                AutomaticMail.is(headers, from.value()),
                SentDate.of(headers, clock.instant()));
    }

    private static ChannelAddress from(Headers headers) {
        return Stream.of("from", "sender", "reply-to")
                .flatMap(name -> headers.all(name).stream())
                .map(Addresses::parse)
                .flatMap(List::stream)
                .findFirst()
                .orElse(NOBODY);
    }

    private static List<ChannelAddress> recipients(Headers headers) {
        List<ChannelAddress> found = new ArrayList<>();
        Stream.of("to", "cc")
                .flatMap(name -> headers.all(name).stream())
                .map(Addresses::parse)
                .forEach(found::addAll);
        return found;
    }

    /** Plain text, else the HTML as text, else the text of an enclosed message. */
    private static String text(Part root, MailBody body) {
        MailBody shown = body;
        for (int depth = 0; depth < ENCLOSED_DEPTH && shown.text() == null && shown.html() == null; depth++) {
            shown = shown.files().stream()
                    .filter(file -> file.is("message/rfc822"))
                    .findFirst()
                    .map(file -> MailBody.of(MimeTree.parse(file.body())))
                    .orElse(shown);
        }
        if (shown.text() == null && shown.html() == null) {
            return otherText(root, body);
        }
        boolean plain = shown.text() != null && (!shown.text().isBlank() || shown.html() == null);
        return plain ? shown.text() : HtmlText.of(Objects.requireNonNull(shown.html()));
    }

    /** Calendars, enriched text and the like are better than nothing. */
    private static String otherText(Part root, MailBody body) {
        return body.files().stream()
                .filter(file -> file.type().startsWith("text/") && (!file.isAttached() || file == root))
                .findFirst()
                .map(file -> CharsetRepair.decode(file.body(), file.charset()))
                .orElse("");
    }
}
