package th.sala.channels.email;

import java.util.UUID;

/** The sole right of a node to read a mailbox, to be renewed while it reads. */
record Lease(Mailboxes mailboxes, UUID mailbox, String owner) {

    /** @throws LeaseLost when another node reads the mailbox by now */
    void renew() {
        if (!mailboxes.renew(mailbox, owner)) {
            throw new LeaseLost();
        }
    }
}
