package th.sala.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail whose Message-ID stays the one that the outbox gave it, however often it is sent. */
final class OutgoingMail extends SMTPMessage {
    private final String messageId;

    OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
