package th.sala.channels.email;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.sala.channels.email.mime.AutomaticMail;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** Writes an outbound message as a mail. No value can add a header line; names and subjects may be Thai. */
final class MailComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{3,900}>");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");

    private final Session session;
    private final Clock clock;
    private final MailFooter footer;
    private final boolean nullSender;

    /** @param nullSender see {@link Mailbox} */
    MailComposer(Session session, Clock clock, MailFooter footer, boolean nullSender) {
        this.session = session;
        this.clock = clock;
        this.footer = footer;
        this.nullSender = nullSender;
    }

    OutgoingMail compose(OutboundMessage message) throws UnsendableMail {
        if (!isId(message.messageId())) {
            throw new UnsendableMail("unmailable");
        }
        try {
            OutgoingMail mail = new OutgoingMail(session, message.messageId());
            address(mail, message);
            thread(mail, message);
            mark(mail, message);
            mail.setSubject(oneLine(message.subject()), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setContent(content(message));
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new UnsendableMail("unmailable", fault);
        }
    }

    private static void address(OutgoingMail mail, OutboundMessage message)
            throws MessagingException, UnsupportedEncodingException, UnsendableMail {
        if (message.to().isEmpty()) {
            throw new UnsendableMail("no-recipient");
        }
        mail.setFrom(MailAddress.of(message.account(), message.fromName()));
        for (ChannelAddress to : message.to()) {
            mail.addRecipient(RecipientType.TO, MailAddress.of(to.value(), to.name()));
        }
        for (ChannelAddress cc : message.cc()) {
            mail.addRecipient(RecipientType.CC, MailAddress.of(cc.value(), cc.name()));
        }
        if (message.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {MailAddress.of(message.replyTo(), message.fromName())});
        }
    }

    private static void thread(OutgoingMail mail, OutboundMessage message) throws MessagingException {
        if (isId(message.inReplyTo())) {
            mail.setHeader("In-Reply-To", message.inReplyTo());
        }
        List<String> references = message.references().stream()
                .filter(MailComposer::isId)
                .distinct()
                .toList();
        if (!references.isEmpty()) {
            mail.setHeader("References", references.stream().collect(Collectors.joining("\r\n ")));
        }
    }

    private void mark(OutgoingMail mail, OutboundMessage message) throws MessagingException {
        if (message.automatic()) {
            mail.setHeader(AutomaticMail.LOOP_MARK, "1");
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (message.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setEnvelopeFrom(message.automatic() && nullSender ? "<>" : message.account());
    }

    private MimeMultipart content(OutboundMessage message) throws MessagingException, UnsupportedEncodingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(footer.below(message), UTF_8);
        alternatives.addBodyPart(text);
        if (message.html() != null) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(footer.belowHtml(message), UTF_8, "html");
            alternatives.addBodyPart(html);
        }
        return message.attachments().isEmpty() ? alternatives : withFiles(alternatives, message.attachments());
    }

    private static MimeMultipart withFiles(MimeMultipart alternatives, List<OutboundAttachment> attachments)
            throws MessagingException, UnsupportedEncodingException {
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        mixed.addBodyPart(body);
        for (OutboundAttachment attachment : attachments) {
            mixed.addBodyPart(file(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart file(OutboundAttachment attachment)
            throws MessagingException, UnsupportedEncodingException {
        boolean typed = attachment.type() != null
                && MEDIA_TYPE.matcher(attachment.type()).matches();
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(attachment.bytes(), typed ? attachment.type() : "application/octet-stream")));
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        file.setFileName(oneLine(attachment.name()));
        return file;
    }

    private static boolean isId(String id) {
        return id != null && MESSAGE_ID.matcher(id).matches();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
