package th.sala.channels.phone;

import java.util.Set;

/** Where files of call details come in; each line is a transaction of its own, through {@code direct:call-details-in}. */
public interface CallDetails {

    /**
     * Brings in a CSV file, or tells what it would do. A line that the hub has already changes nothing, so the same file
     * again doubles nothing; a faulty line stops no other.
     *
     * <p>The first line names the columns: those of {@code POST /calls}, {@code externalId} (the exchange's own id of the
     * call) and {@code exchange} (id of its channel: a call that the exchange told of live is the same call then). The names
     * that Asterisk gives its columns are understood too. Times are RFC 3339, or {@code yyyy-MM-dd HH:mm:ss} in Bangkok. UTF-8,
     * else windows-874; separated by commas, semicolons or tabs.
     *
     * @param reporter user name of the signed-in caller
     * @param roles their roles
     * @throws UnreadableFile when it is no such file, with the reason
     */
    CallImport bring(byte[] file, boolean dryRun, String reporter, Set<String> roles) throws UnreadableFile;

    /** The file as a whole cannot be read. */
    final class UnreadableFile extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String sentence) {
            super(sentence);
        }
    }
}
