package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import th.sala.channels.runtime.FaultLine;
import th.sala.consent.database.PassingFault;

/**
 * Brings a batch through T1. A batch that fails is repeated mail by mail; a mail that fails again while its neighbours are
 * stored goes to quarantine with its bytes (M4). A fault of the surroundings is no mail's fault: nothing advances then, and
 * the mails stay where they are.
 */
@Dependent
class BatchIntake {
    private static final System.Logger LOG = System.getLogger(BatchIntake.class.getName());

    private final EmailIntake intake;
    private final MailReader reader;

    @Inject
    BatchIntake(EmailIntake intake, MailReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    /**
     * Stores the mails together with the watermark at the last of them.
     *
     * @param proven earlier tries showed that the fault is the mail's, also without a neighbour that is stored
     * @throws LeaseLost when another node reads the mailbox by now
     * @throws MailNotStored when no mail could be stored and it is not proven that the fault is theirs
     */
    void accept(Mailbox mailbox, String owner, List<FetchedMail> mails, Watermark from, boolean proven) {
        List<ReadMail> read =
                mails.stream().map(mail -> reader.read(mailbox, mail)).toList();
        Batch batch = new Batch(
                mailbox, owner, from, from.at(read.get(read.size() - 1).uid()));
        if (!stored(batch, read, batch.reached())) {
            List<Integer> suspects = oneByOne(batch, read);
            if (suspects.size() == mails.size() && !proven) {
                throw new MailNotStored();
            }
            if (!suspects.isEmpty()) {
                setAside(batch, suspects, read, mails);
            }
        }
    }

    /**
     * Stores what can be stored, but moves the watermark past no mail that was not.
     *
     * @return the positions of those that were not
     */
    private List<Integer> oneByOne(Batch batch, List<ReadMail> read) {
        List<Integer> suspects = new ArrayList<>();
        Watermark mark = batch.from();
        for (int i = 0; i < read.size(); i++) {
            Watermark next = suspects.isEmpty() ? mark.at(read.get(i).uid()) : mark;
            if (stored(batch, List.of(read.get(i)), next)) {
                mark = next;
            } else {
                suspects.add(i);
            }
        }
        return suspects;
    }

    /** Tries the suspects once more, now that others were stored, and quarantines those that fail again. */
    private void setAside(Batch batch, List<Integer> suspects, List<ReadMail> read, List<FetchedMail> mails) {
        List<ReadMail> poison = new ArrayList<>();
        Watermark before = batch.from().at(read.get(suspects.get(0)).uid() - 1);
        for (int i : suspects) {
            if (!stored(batch, List.of(read.get(i)), before)) {
                poison.add(
                        reader.poison(batch.mailbox(), mails.get(i), "The hub failed three times to store this mail."));
            }
        }
        intake.accept(batch.mailbox(), batch.owner(), poison, batch.reached());
    }

    private boolean stored(Batch batch, List<ReadMail> mails, Watermark mark) {
        try {
            intake.accept(batch.mailbox(), batch.owner(), mails, mark);
            return true;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException fault) {
            if (PassingFault.in(fault)) {
                throw fault;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The hub failed to store {0} mails: {1}",
                    mails.size(),
                    FaultLine.of(fault));
            return false;
        }
    }

    private record Batch(Mailbox mailbox, String owner, Watermark from, Watermark reached) {}
}
