package th.sala.channels.email;

/** The hub failed to store a mail, and nothing proves yet that the fault is that mail's. It is tried again later. */
final class MailNotStored extends RuntimeException {

    MailNotStored() {
        super("The hub could not store a mail and tries again.");
    }
}
