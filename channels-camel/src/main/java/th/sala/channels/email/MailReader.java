package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import th.sala.channels.email.ReadMail.Illegible;
import th.sala.channels.email.ReadMail.Legible;
import th.sala.channels.email.mime.EmailNormalizer;
import th.sala.channels.email.mime.ExternalId;
import th.sala.channels.email.mime.UnreadableMail;
import th.sala.channels.runtime.FaultLine;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.UnreadableMessage;

/** Normalises fetched mails one by one; whatever is wrong with one stays with that one. */
@Dependent
class MailReader {
    private static final System.Logger LOG = System.getLogger(MailReader.class.getName());

    private final EmailNormalizer normalizer;

    @Inject
    MailReader(MailSettings settings, Clock clock) {
        this.normalizer = new EmailNormalizer(settings.authservId(), clock);
    }

    ReadMail read(Mailbox mailbox, FetchedMail mail) {
        if (mail.leftBehind() != null) {
            return unreadable(mailbox, mail, mail.leftBehind());
        }
        Reading reading = read(mailbox.address(), mail.raw());
        return reading instanceof OriginalReader.Legible legible
                ? new Legible(mail.uid(), legible.message(), mail.raw(), mail.cameAt())
                : unreadable(mailbox, mail, ((OriginalReader.Illegible) reading).reason());
    }

    /** @param account address of the mailbox that received it */
    Reading read(String account, byte[] raw) {
        if (raw.length == 0) {
            return new OriginalReader.Illegible("The mail is empty.");
        }
        try {
            return new OriginalReader.Legible(normalizer.normalize(account, raw), raw);
        } catch (UnreadableMail broken) {
            return new OriginalReader.Illegible(broken.getMessage());
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "A mail could not be read: {0}", FaultLine.of(fault));
            return new OriginalReader.Illegible("The hub failed to read this mail.");
        }
    }

    ReadMail unreadable(Mailbox mailbox, FetchedMail mail, String reason) {
        return illegible(mailbox, mail, reason, mail.tooLarge() ? known(mailbox, mail) : null);
    }

    /** The last resort for what cannot be stored otherwise: its bytes, of which nobody is told anything more (P7). */
    ReadMail poison(Mailbox mailbox, FetchedMail mail, String reason) {
        return illegible(mailbox, mail, reason, null);
    }

    private static ReadMail illegible(Mailbox mailbox, FetchedMail mail, String reason, InboundMessage known) {
        boolean complete = mail.leftBehind() == null && mail.raw().length > 0;
        String id = complete ? ExternalId.of(mail.raw()) : mail.place().externalId();
        return new Illegible(
                mail.uid(),
                new UnreadableMessage("email", mailbox.address(), id, reason, known),
                mail.raw(),
                mail.cameAt());
    }

    /** What the header alone tells; null when not even that can be read. */
    private InboundMessage known(Mailbox mailbox, FetchedMail mail) {
        return read(mailbox.address(), mail.raw()) instanceof OriginalReader.Legible legible ? legible.message() : null;
    }
}
