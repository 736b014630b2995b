package th.sala.channels.email;

/**
 * How often in a row reading stopped at the same mail, kept over broken connections. After a first setback the mails near it
 * are taken one by one, so that the one at fault is found; after {@value #MOST} tries of it alone it is given up.
 */
final class Setbacks {
    static final int MOST = 3;

    private Watermark at = Watermark.NONE;
    private int alone;
    private boolean careful;

    /** @param uid the first mail of those that were tried together */
    void add(long uidValidity, long uid, boolean triedAlone) {
        Watermark mail = new Watermark(uidValidity, uid);
        alone = (mail.equals(at) ? alone : 0) + (triedAlone ? 1 : 0);
        at = mail;
        careful = true;
    }

    boolean areTooMany(long uidValidity, long uid) {
        return alone >= MOST && at.equals(new Watermark(uidValidity, uid));
    }

    /** Whether mails should be taken one by one. */
    boolean makeCareful() {
        return careful;
    }

    /** Everything up to this mail is done. */
    void overcome(Watermark reached) {
        if (reached.uidValidity() != at.uidValidity() || reached.lastUid() >= at.lastUid()) {
            careful = false;
            alone = 0;
        }
    }
}
