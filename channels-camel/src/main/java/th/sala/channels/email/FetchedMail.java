package th.sala.channels.email;

import java.time.Instant;

/**
 * A mail as the server gave it.
 *
 * @param raw its bytes; of a mail that was left behind the header at most
 * @param leftBehind why the mail itself stays in the mailbox only, as a sentence for the supervisor; null when it was fetched
 * @param tooLarge whether it was left behind because it is larger than the hub takes in
 * @param cameAt when the mailbox received it; null when the server does not say
 */
record FetchedMail(MailPlace place, byte[] raw, String leftBehind, boolean tooLarge, Instant cameAt) {

    FetchedMail(MailPlace place, byte[] raw, String leftBehind, boolean tooLarge) {
        this(place, raw, leftBehind, tooLarge, null);
    }

    static FetchedMail whole(MailPlace place, byte[] raw) {
        return new FetchedMail(place, raw, null, false);
    }

    FetchedMail came(Instant at) {
        return new FetchedMail(place, raw, leftBehind, tooLarge, at);
    }

    long uid() {
        return place.uid();
    }
}
