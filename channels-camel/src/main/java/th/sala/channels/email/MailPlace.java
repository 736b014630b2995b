package th.sala.channels.email;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mail lies: the only name of a mail whose bytes the hub does not have.
 *
 * @param mailbox the mailbox's row
 * @param uidValidity the UID means this mail only with it (RFC 3501, 2.3.1.1)
 */
record MailPlace(UUID mailbox, long uidValidity, long uid) {
    private static final Pattern NAME = Pattern.compile("uid:([0-9a-f-]{36}):(\\d{1,10}):(\\d{1,10})");

    String externalId() {
        return "uid:" + mailbox + ":" + uidValidity + ":" + uid;
    }

    /** Empty for the external id of a mail whose bytes were read. */
    static Optional<MailPlace> named(String externalId) {
        Matcher name = NAME.matcher(externalId);
        return name.matches()
                ? Optional.of(new MailPlace(
                        UUID.fromString(name.group(1)), Long.parseLong(name.group(2)), Long.parseLong(name.group(3))))
                : Optional.empty();
    }
}
