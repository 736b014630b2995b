package th.sala.consent.notice;

import java.time.Instant;
import java.util.List;

/**
 * What staff are shown once for each version: the rules of use, which they accept, and their notice (section 23), which
 * they close as read. That it was shown and closed is a sealed deed of the audit trail: who, which version, in which
 * language, the hash of the text, when.
 */
public interface StaffNotices {
    /** The notice of staff. */
    String NOTICE = "staff";

    /** The rules of use: secrecy, a reason for looking, no copying out. */
    String RULES = "rules-of-use";

    /**
     * The versions in force that this colleague has not closed, the rules first.
     *
     * @param actor user name
     * @param language BCP 47 tag; Thai when null or when there is no text in it
     */
    List<NoticeText> unread(String actor, String language);

    /**
     * The colleague was shown this version and closed it: read the notice, or accepted the rules. A second time changes
     * nothing.
     *
     * @param key {@link #NOTICE} or {@link #RULES}
     * @return false when that version is not in force
     */
    boolean read(String actor, String key, int version, String language);

    /** Who closed this version, the newest first. */
    List<Reader> readers(String key, int version);

    /**
     * A colleague who closed a version.
     *
     * @param actor user name
     * @param language in which it was shown
     * @param sha256 hex hash of what was shown
     */
    record Reader(String actor, String language, String sha256, Instant at) {}
}
