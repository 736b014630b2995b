package th.sala.ticketing.conversation;

import th.sala.ticketing.intake.Trust;

/** Who may join a ticket with one of its tokens (M5). Subject numbers never count. */
final class JoinPolicy {

    private JoinPolicy() {}

    /** @param takesPart whether the message's From takes part in the ticket already */
    static boolean permits(Trust trust, boolean takesPart) {
        return switch (trust) {
            case PASS -> takesPart;
            case NONE -> true;
            case FAIL -> false;
        };
    }
}
