package th.sala.channels.email;

/**
 * How far a mailbox has been read.
 *
 * @param uidValidity of the folder (RFC 3501, 2.3.1.1); with another one every UID means another mail
 * @param lastUid the highest UID accepted; 0 when none was
 */
public record Watermark(long uidValidity, long lastUid) {
    static final Watermark NONE = new Watermark(0, 0);

    Watermark at(long uid) {
        return new Watermark(uidValidity, uid);
    }
}
