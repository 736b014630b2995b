package th.sala.channels.email;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import th.sala.ticketing.intake.MessageIntake;

/** T1 for mail: what was read and how far it was read commit together, or neither does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EmailIntake {
    private final MessageIntake intake;
    private final Mailboxes mailboxes;

    /** For the container's proxy. */
    public EmailIntake() {
        this(null, null);
    }

    @Inject
    public EmailIntake(MessageIntake intake, Mailboxes mailboxes) {
        this.intake = intake;
        this.mailboxes = mailboxes;
    }

    /** @throws LeaseLost when another node reads the mailbox by now; nothing is kept then */
    public void accept(Mailbox mailbox, String owner, List<ReadMail> mails, Watermark reached) {
        if (!mailboxes.keep(mailbox.id(), owner)) {
            throw new LeaseLost();
        }
        for (ReadMail mail : mails) {
            mail.offerTo(intake);
        }
        mailboxes.notePlaces(mailbox.id(), reached.uidValidity(), mails);
        mailboxes.advance(mailbox.id(), reached);
    }
}
