package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import th.sala.channels.runtime.FaultLine;

/**
 * Brings a batch through T1. A batch that fails is repeated mail by mail; the mail that fails three times goes to quarantine
 * with its bytes (M4). When not even that can be stored, nothing advances and the mails stay where they are.
 */
@Dependent
class BatchIntake {
    private static final System.Logger LOG = System.getLogger(BatchIntake.class.getName());
    private static final int ATTEMPTS = 3;

    private final EmailIntake intake;
    private final MailReader reader;

    @Inject
    BatchIntake(EmailIntake intake, MailReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    /**
     * @return the watermark that is committed
     * @throws LeaseLost when another node reads the mailbox by now
     */
    Watermark accept(Mailbox mailbox, String owner, List<FetchedMail> mails, Watermark from) {
        List<ReadMail> read =
                mails.stream().map(mail -> reader.read(mailbox, mail)).toList();
        Watermark reached = from.at(mails.get(mails.size() - 1).uid());
        try {
            intake.accept(mailbox, owner, read, reached);
            return reached;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A batch of {0} mails failed and is repeated one by one: {1}",
                    mails.size(),
                    FaultLine.of(fault));
            Watermark mark = from;
            for (int i = 0; i < mails.size(); i++) {
                mark = from.at(mails.get(i).uid());
                acceptAlone(mailbox, owner, mails.get(i), read.get(i), mark);
            }
            return mark;
        }
    }

    private void acceptAlone(Mailbox mailbox, String owner, FetchedMail mail, ReadMail read, Watermark reached) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                intake.accept(mailbox, owner, List.of(read), reached);
                return;
            } catch (LeaseLost lost) {
                throw lost;
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.WARNING, "A mail failed at attempt {0}: {1}", attempt, FaultLine.of(fault));
            }
        }
        ReadMail poison = reader.unreadable(mailbox, mail, "The hub failed three times to store this mail.");
        intake.accept(mailbox, owner, List.of(poison), reached);
    }
}
