package th.sala.consent.notice;

/**
 * The notice version that a first contact will be told about.
 *
 * @param sha256 hash of the text in that language, hex
 */
public record QueuedNotice(String key, int version, String language, String sha256) {}
