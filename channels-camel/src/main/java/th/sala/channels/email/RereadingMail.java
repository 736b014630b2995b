package th.sala.channels.email;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReaders;

/** Reads a quarantined mail again: from its bytes, or from the mailbox when it was left there. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RereadingMail implements OriginalReader {
    private static final Reading GONE = new Illegible("The mail is no longer in the mailbox.");

    private final Mailboxes mailboxes;
    private final MailReader reader;
    private final MailSettings settings;
    private final OriginalReaders readers;

    @Inject
    public RereadingMail(Mailboxes mailboxes, MailReader reader, MailSettings settings, OriginalReaders readers) {
        this.mailboxes = mailboxes;
        this.reader = reader;
        this.settings = settings;
        this.readers = readers;
    }

    @PostConstruct
    void join() {
        readers.register(this);
    }

    @Override
    public boolean reads(String channel) {
        return channel.equals("email");
    }

    @Override
    public Reading read(Original original) {
        return MailPlace.named(original.externalId())
                .map(place -> leftBehind(place, original.account()))
                .orElseGet(() -> reader.read(original.account(), original.raw()));
    }

    private Reading leftBehind(MailPlace place, String account) {
        Optional<Mailbox> mailbox = mailboxes.active().stream()
                .filter(one -> one.id().equals(place.mailbox()))
                .findFirst();
        if (mailbox.isEmpty()) {
            return new Illegible("The hub does not read this mailbox any more.");
        }
        try (ImapFolder folder = ImapFolder.open(mailbox.get())) {
            return folder.uidValidity() == place.uidValidity()
                    ? fetched(folder, place, account)
                    : new Illegible("The mail server has renumbered the mailbox since then.");
        } catch (MailConnectionLost lost) {
            return new Illegible(lost.getMessage());
        }
    }

    private Reading fetched(ImapFolder folder, MailPlace place, String account) throws MailConnectionLost {
        List<ListedMail> listed = folder.list(place.uid(), place.uid());
        if (listed.isEmpty()) {
            return GONE;
        }
        return new MailFetch(folder, place.mailbox(), settings.mailLimit())
                .fetch(listed, () -> {}).stream()
                        .findFirst()
                        .map(mail -> mail.leftBehind() == null
                                ? reader.read(account, mail.raw())
                                : new Illegible(mail.leftBehind()))
                        .orElse(GONE);
    }
}
