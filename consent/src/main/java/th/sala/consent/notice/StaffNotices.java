package th.sala.consent.notice;

import java.util.Optional;

/**
 * The notice of staff (section 23), shown to each colleague once for each version. That it was shown and closed as read is
 * a sealed deed of the audit trail: who, which version, in which language, the hash of the text, when.
 */
public interface StaffNotices {

    /**
     * The version in force, as long as this colleague has not read it.
     *
     * @param actor user name
     * @param language BCP 47 tag; Thai when null or when there is no text in it
     */
    Optional<NoticeText> unread(String actor, String language);

    /**
     * The colleague was shown this version and closed it as read; a second time changes nothing.
     *
     * @return false when that version is not in force
     */
    boolean read(String actor, int version, String language);
}
