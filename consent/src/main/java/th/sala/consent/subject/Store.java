package th.sala.consent.subject;

/**
 * A place where something is held of a person, and what an erasure does there.
 *
 * @param name of a table, with schema
 * @param records how many rows are concerned
 * @param ground key of the law by which it stays; null for what goes
 */
public record Store(String name, long records, Method method, String ground) {

    /** How an erasure treats it. */
    public enum Method {
        /** The rows go. */
        DELETE,
        /** The words go; times and figures stay under an id that leads to nobody. */
        EMPTY,
        /** The key goes, so that ciphers can be read by nobody any more, in older backups too. */
        SHRED,
        /** It stays, by the law named as its ground. */
        KEEP
    }

    /** What goes row by row. */
    public static Store deleted(String name, long records) {
        return new Store(name, records, Method.DELETE, null);
    }
}
