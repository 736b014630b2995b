package th.sala.channels.email.mime;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.DeliveryReport;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;

/**
 * A raw mail to the hub's one message record. Reads what it can of broken mail; the original bytes are kept beside, so that
 * nothing is lost by what it cannot.
 */
public final class EmailNormalizer {
    private static final ChannelAddress NOBODY = ChannelAddress.email("", null);

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
            byte[] lines = LineEnds.mended(mail);
            return message(account, ExternalId.of(mail), lines, MimeTree.parse(lines));
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableMail("The mail's parts are nested too deeply.", tooDeep);
        }
    }

    private InboundMessage message(String account, String externalId, byte[] mail, Part root) {
        Headers headers = root.headers();
        MailBody body = MailBody.of(root);
        String text = PlainText.block(ShownText.of(mail, root, body));
        String subject = headers.first("subject")
                .map(EncodedWords::decode)
                .map(PlainText::line)
                .orElse(null);
        ChannelAddress from = from(headers);
        DeliveryReport report = DeliveryReports.in(root).orElse(null);
        return new InboundMessage(
                "email",
                account,
                externalId,
                from,
                List.of(),
                recipients(headers),
                replyTo(headers, from),
                EmailTrust.of(headers, authservId, from.value()),
                subject,
                text,
                body.html() == null ? null : PlainText.block(HtmlCleaner.clean(PlainText.block(body.html()))),
                LanguageGuess.of(subject, text),
                Attachments.of(body.files()),
                ThreadHintReader.read(headers),
                report != null || AutomaticMail.is(headers, from.value()),
                AutomaticMail.isQuiet(headers, from.value()),
                SentDate.of(headers, clock.instant()),
                report,
                Shown.NOTHING);
    }

    private static ChannelAddress from(Headers headers) {
        return Stream.of("from", "sender")
                .flatMap(name -> headers.all(name).stream())
                .map(Addresses::parse)
                .flatMap(List::stream)
                .findFirst()
                .orElse(NOBODY);
    }

    /** Null when answers should go to the sender anyway. */
    private static ChannelAddress replyTo(Headers headers, ChannelAddress from) {
        return headers.all("reply-to").stream()
                .map(Addresses::parse)
                .flatMap(List::stream)
                .findFirst()
                .filter(address -> !address.value().equalsIgnoreCase(from.value()))
                .orElse(null);
    }

    /** The first thousand; nobody writes to more people in one mail, and each is looked up and kept. */
    private static List<ChannelAddress> recipients(Headers headers) {
        return Stream.of("to", "cc")
                .flatMap(name -> headers.all(name).stream())
                .map(Addresses::parse)
                .flatMap(List::stream)
                .limit(Addresses.MOST)
                .toList();
    }
}
