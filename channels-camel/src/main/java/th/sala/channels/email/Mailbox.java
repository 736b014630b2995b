package th.sala.channels.email;

import java.util.UUID;

/**
 * One of the hub's own mailboxes, with every setting resolved.
 *
 * @param address what customers write to; the account of its messages
 * @param folder IMAP folder that is read
 * @param imap where its mail is fetched
 * @param smtp where its mail is sent
 * @param nullSender automatic mail leaves with the null reverse path; false where the server does not take it
 */
public record Mailbox(UUID id, String address, String folder, MailServer imap, MailServer smtp, boolean nullSender) {

    @Override
    public String toString() {
        return address;
    }
}
