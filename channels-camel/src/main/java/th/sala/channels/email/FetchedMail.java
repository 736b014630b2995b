package th.sala.channels.email;

/**
 * A mail as the server gave it.
 *
 * @param raw its bytes; of a mail that was left behind the header at most
 * @param leftBehind why the mail itself stays in the mailbox only, as a sentence for the supervisor; null when it was fetched
 * @param tooLarge whether it was left behind because it is larger than the hub takes in
 */
record FetchedMail(MailPlace place, byte[] raw, String leftBehind, boolean tooLarge) {

    static FetchedMail whole(MailPlace place, byte[] raw) {
        return new FetchedMail(place, raw, null, false);
    }

    long uid() {
        return place.uid();
    }
}
