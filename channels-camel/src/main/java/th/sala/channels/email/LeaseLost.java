package th.sala.channels.email;

/** The node was too slow and another one reads the mailbox now. */
final class LeaseLost extends RuntimeException {

    LeaseLost() {
        super("Another node reads this mailbox.");
    }
}
